// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fused_attention.h"

#include "core/model/attention_kernel.h"
#include "core/model/fused_rows.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <torch/csrc/autograd/custom_function.h>

namespace isogloss::model {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Up to it faster than LibTorch's attention. Forward and backward of 2,048 positions in all, 8 heads of 64,
/// 2 threads, in ms: f32 at 32 positions 6.5 and 8.3, at 512 22.9 and 43.7, at 2,048 68.6 and 103.5; bf16 3.1
/// and 15.7, 17.4 and 38.1, 67.5 and 75.4.
constexpr std::int64_t LongestText = 2048;

/// What attention reads, all contiguous.
struct Operands
{
    at::Tensor q; ///< (B, T, H, D)
    at::Tensor k; ///< (B, T, KV, D)
    at::Tensor v;
    at::Tensor cosine; ///< (T, D / 2)
    at::Tensor sine;

    std::int64_t groups() const { return k.size(2); }
    std::int64_t groupHeads() const { return q.size(2) / k.size(2); }
};

/// Where the heads of one text that share keys begin.
struct Place
{
    std::int64_t query;
    std::int64_t key;
};

template <typename T>
HeadGroup<T> groupAt(const Operands& operands, const Place& place)
{
    const std::int64_t D = operands.q.size(3);
    return {operands.q.const_data_ptr<T>() + place.query, operands.k.const_data_ptr<T>() + place.key,
        operands.v.const_data_ptr<T>() + place.key, operands.cosine.const_data_ptr<T>(),
        operands.sine.const_data_ptr<T>(), operands.groupHeads(), operands.q.size(1), D,
        operands.q.size(2) * D, operands.groups() * D};
}

/// work(place, room) for each text and group, on all threads.
template <typename Work>
void forEachGroup(const Operands& operands, bool withGradients, const Work& work)
{
    const std::int64_t positions = operands.q.size(1);
    const std::int64_t D = operands.q.size(3);
    const std::int64_t groups = operands.groups();
    at::parallel_for(0, operands.q.size(0) * groups, 1, [&](std::int64_t begin, std::int64_t end) {
        AttentionRoom room(positions, D, withGradients);
        for (std::int64_t job = begin; job < end; ++job) {
            const std::int64_t text = job / groups * positions;
            const std::int64_t group = job % groups;
            work(Place{(text * operands.q.size(2) + group * operands.groupHeads()) * D,
                     (text * groups + group) * D},
                room);
        }
    });
}

class FusedAttention : public torch::autograd::Function<FusedAttention>
{
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& q, const at::Tensor& k,
        const at::Tensor& v, const at::Tensor& cosine, const at::Tensor& sine)
    {
        const Operands operands{
            q.contiguous(), k.contiguous(), v.contiguous(), cosine.contiguous(), sine.contiguous()};
        at::Tensor result = at::empty_like(operands.q);
        withRowType(q, [&]<typename T>(T) {
            T* const to = result.mutable_data_ptr<T>();
            forEachGroup(operands, false, [&](const Place& place, AttentionRoom& room) {
                attend(groupAt<T>(operands, place), room, to + place.query);
            });
        });
        context->save_for_backward({operands.q, operands.k, operands.v, operands.cosine, operands.sine});
        return result.flatten(2);
    }

    static variable_list backward(AutogradContext* context, const variable_list& slopes)
    {
        const auto saved = context->get_saved_variables();
        const Operands operands{saved[0], saved[1], saved[2], saved[3], saved[4]};
        const at::Tensor slope = slopes[0].contiguous(); // (B, T, H * D)
        at::Tensor q = at::empty_like(operands.q);
        at::Tensor k = at::empty_like(operands.k);
        at::Tensor v = at::empty_like(operands.v);
        withRowType(slope, [&]<typename T>(T) {
            const T* const from = slope.const_data_ptr<T>();
            const GroupGradients<T> to{
                q.mutable_data_ptr<T>(), k.mutable_data_ptr<T>(), v.mutable_data_ptr<T>()};
            forEachGroup(operands, true, [&](const Place& place, AttentionRoom& room) {
                attendBackward(groupAt<T>(operands, place), room, from + place.query,
                    GroupGradients<T>{to.q + place.query, to.k + place.key, to.v + place.key});
            });
        });
        return {q, k, v, {}, {}};
    }
};

} // namespace

bool suitsFusedAttention(const at::Tensor& q)
{
    return suitsFusedRows(q) && q.size(1) <= LongestText && q.size(3) % HeadTile == 0;
}

at::Tensor fusedAttention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
    const at::Tensor& cosine, const at::Tensor& sine)
{
    return FusedAttention::apply(q, k, v, cosine, sine);
}

} // namespace isogloss::model
