// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fused_rows.h"

#include "core/model/lanes.h"
#include "core/model/row_kernels.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <torch/csrc/autograd/custom_function.h>

namespace isogloss::model {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr std::int64_t Grain = 32; // rows that are worth a thread

/// work(first row, number of rows) on all threads.
template <typename Work>
void forRows(const at::Tensor& x, const Work& work)
{
    at::parallel_for(0, x.numel() / x.size(-1), Grain,
        [&](std::int64_t begin, std::int64_t end) { work(begin, end - begin); });
}

class FusedNorm : public torch::autograd::Function<FusedNorm>
{
public:
    static at::Tensor forward(
        AutogradContext* context, const at::Tensor& values, const at::Tensor& weight, double epsilon)
    {
        const auto x = values.contiguous();
        auto result = at::empty_like(x);
        withRowType(x, [&]<typename T>(T) {
            T* const to = result.mutable_data_ptr<T>();
            const auto rows = rowsOf<T>(x, weight, epsilon);
            forRows(x, [&](std::int64_t first, std::int64_t count) {
                normRows(part(rows, first, count), to + first * rows.D);
            });
        });
        context->save_for_backward({x, weight});
        context->saved_data["epsilon"] = epsilon;
        return result;
    }

    static variable_list backward(AutogradContext* context, const variable_list& slopes)
    {
        const auto saved = context->get_saved_variables();
        const at::Tensor& x = saved[0];
        const at::Tensor& weight = saved[1];
        const double epsilon = context->saved_data["epsilon"].toDouble();
        const auto slope = slopes[0].contiguous();
        at::Tensor ofX;
        at::Tensor ofWeight;
        if (context->needs_input_grad(0)) {
            ofX = at::empty_like(x);
            withRowType(x, [&]<typename T>(T) {
                const T* const from = slope.const_data_ptr<T>();
                T* const to = ofX.mutable_data_ptr<T>();
                const auto rows = rowsOf<T>(x, weight, epsilon);
                forRows(x, [&](std::int64_t first, std::int64_t count) {
                    normSlopes(part(rows, first, count), from + first * rows.D, to + first * rows.D);
                });
            });
        }
        if (context->needs_input_grad(1)) {
            const auto exact = x.to(at::kFloat);
            const auto normed = exact * at::rsqrt(exact.square().mean(-1, true) + epsilon);
            ofWeight = (normed * slope).reshape({-1, x.size(-1)}).sum(0).to(weight.scalar_type()); // (D)
        }
        return {ofX, ofWeight, {}};
    }

private:
    template <typename T>
    static NormRows<T> rowsOf(const at::Tensor& x, const at::Tensor& weight, double epsilon)
    {
        return {x.const_data_ptr<T>(), weight.const_data_ptr<T>(), static_cast<float>(epsilon),
            x.numel() / x.size(-1), x.size(-1)};
    }

    template <typename T>
    static NormRows<T> part(NormRows<T> rows, std::int64_t first, std::int64_t count)
    {
        rows.x += first * rows.D;
        rows.rows = count;
        return rows;
    }
};

class FusedGate : public torch::autograd::Function<FusedGate>
{
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& gates, const at::Tensor& ups)
    {
        const auto gate = gates.contiguous();
        const auto up = ups.contiguous();
        const std::int64_t D = gate.size(-1);
        auto result = at::empty_like(gate);
        withRowType(gate, [&]<typename T>(T) {
            const T* const x = gate.const_data_ptr<T>();
            const T* const times = up.const_data_ptr<T>();
            T* const to = result.mutable_data_ptr<T>();
            forRows(gate, [&](std::int64_t first, std::int64_t count) {
                gateRows(x + first * D, times + first * D, count * D, to + first * D);
            });
        });
        context->save_for_backward({gate, up});
        return result;
    }

    static variable_list backward(AutogradContext* context, const variable_list& slopes)
    {
        const auto saved = context->get_saved_variables();
        const at::Tensor& gate = saved[0];
        const at::Tensor& up = saved[1];
        const auto slope = slopes[0].contiguous();
        const std::int64_t D = gate.size(-1);
        auto ofGate = at::empty_like(gate);
        auto ofUp = at::empty_like(up);
        withRowType(gate, [&]<typename T>(T) {
            const T* const x = gate.const_data_ptr<T>();
            const T* const times = up.const_data_ptr<T>();
            const T* const from = slope.const_data_ptr<T>();
            T* const toGate = ofGate.mutable_data_ptr<T>();
            T* const toUp = ofUp.mutable_data_ptr<T>();
            forRows(gate, [&](std::int64_t first, std::int64_t count) {
                const std::int64_t begin = first * D;
                gateSlopes(x + begin, times + begin, from + begin, count * D, toGate + begin, toUp + begin);
            });
        });
        return {ofGate, ofUp};
    }
};

class FusedSum : public torch::autograd::Function<FusedSum>
{
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& rows, const at::Tensor& weights)
    {
        const auto x = rows.contiguous();
        const auto shares = weights.contiguous();
        const std::int64_t T = x.size(1);
        const std::int64_t D = x.size(2);
        auto result = at::zeros({x.size(0), D}, at::kFloat);
        withRowType(x, [&]<typename Value>(Value) {
            const Value* const from = x.const_data_ptr<Value>();
            const float* const share = shares.const_data_ptr<float>();
            float* const to = result.mutable_data_ptr<float>();
            at::parallel_for(0, x.size(0), 1, [&](std::int64_t begin, std::int64_t end) {
                for (std::int64_t b = begin; b < end; ++b)
                    sumRows(from + b * T * D, share + b * T, T, D, to + b * D);
            });
        });
        context->save_for_backward({shares});
        context->saved_data["type"] = x.scalar_type();
        return result;
    }

    static variable_list backward(AutogradContext* context, const variable_list& slopes)
    {
        const at::Tensor weights = context->get_saved_variables()[0]; // (B, T)
        const auto type = context->saved_data["type"].toScalarType();
        return {at::mul(slopes[0].unsqueeze(1), weights.unsqueeze(2)).to(type), {}}; // (B, T, D)
    }
};

} // namespace

bool suitsFusedRows(const at::Tensor& x)
{
    const bool isKnown = x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16;
    return x.is_cpu() && isKnown && x.size(-1) % LaneCount == 0;
}

at::Tensor fusedRmsNorm(const at::Tensor& x, const at::Tensor& weight, double epsilon)
{
    return FusedNorm::apply(x, weight, epsilon);
}

at::Tensor fusedGate(const at::Tensor& gate, const at::Tensor& up)
{
    return FusedGate::apply(gate, up);
}

at::Tensor fusedSum(const at::Tensor& x, const at::Tensor& weights)
{
    return FusedSum::apply(x, weights);
}

} // namespace isogloss::model
