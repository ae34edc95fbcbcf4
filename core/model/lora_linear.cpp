// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lora_linear.h"

#include "core/model/dropout.h"
#include "core/model/product.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

namespace isogloss::model {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// y = x W^T + scale * (drop(x) A^T) B^T with a hand-written backward pass, which keeps only x and drop(x)
/// A^T and adds the adapter's parts in place. A and B are f32 and are rounded to the base's type at each use:
/// that changes the sum by less than its own rounding does, and spares products in f32 (PEFT's way) on a bf16
/// base.
class LoraLinear : public torch::autograd::Function<LoraLinear>
{
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& weight,
        const std::optional<at::Tensor>& bias, const at::Tensor& a, const at::Tensor& b, double scale,
        const DropoutMask& mask)
    {
        const auto type = x.scalar_type();
        at::Tensor y = timesTransposed(x, weight, bias); // (N, out)
        const auto low = timesTransposed(dropped(x, mask), a.to(type)); // (N, r)
        y.addmm_(low, b.to(type).t(), 1, scale);
        context->save_for_backward({x, weight, a, b, low});
        context->saved_data["scale"] = scale;
        context->saved_data["seed"] = static_cast<std::int64_t>(mask.seed);
        context->saved_data["keep"] = static_cast<std::int64_t>(mask.keep);
        return y;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const auto saved = context->get_saved_variables();
        const at::Tensor& x = saved[0];
        const at::Tensor& weight = saved[1];
        const at::Tensor& low = saved[4];
        const auto type = x.scalar_type();
        const double scale = context->saved_data["scale"].toDouble();
        const DropoutMask mask{static_cast<std::uint64_t>(context->saved_data["seed"].toInt()),
            static_cast<std::uint32_t>(context->saved_data["keep"].toInt())};
        const at::Tensor a = saved[2].to(type);
        const at::Tensor dy = gradients[0].contiguous(); // (N, out)

        const auto dLow = timesTransposed(dy, saved[3].to(type).t()).mul_(scale); // (N, r)
        const auto dB
            = timesTransposed(low.t(), dy.t()).t().to(saved[3].scalar_type()).mul_(scale); // (out, r)
        const auto dA = timesTransposed(dLow.t(), dropped(x, mask).t()).to(saved[2].scalar_type()); // (r, in)
        at::Tensor dx;
        if (context->needs_input_grad(0)) {
            dx = timesTransposed(dy, weight.t()); // (N, in)
            if (mask.isOn())
                dx.add_(dropElements(timesTransposed(dLow, a.t()), mask));
            else
                dx.addmm_(dLow, a);
        }
        return {dx, {}, {}, dA, dB, {}, {}};
    }

private:
    static at::Tensor dropped(const at::Tensor& x, const DropoutMask& mask)
    {
        return mask.isOn() ? dropElements(x, mask) : x;
    }
};

} // namespace

at::Tensor adaptedLinear(
    const at::Tensor& x, const BlockWeights& block, int layer, LinearKind kind, const ForwardOptions& options)
{
    const auto index = static_cast<std::size_t>(kind);
    const at::Tensor& weight = block.linear[index];
    const bool hasBias = index < block.bias.size() && block.bias[index].defined();
    const auto bias = hasBias ? std::optional(block.bias[index]) : std::nullopt;
    const LoraPair* const pair = options.adapter != nullptr ? options.adapter->pair(layer, kind) : nullptr;
    if (pair == nullptr)
        return affine(x, weight, bias);

    TORCH_CHECK(!weight.requires_grad(), "the base under an adapter is frozen");
    const double drop = options.dropout != nullptr ? options.adapter->shape().dropout : 0;
    const DropoutMask mask = drop > 0 ? drawMask(*options.dropout, drop) : DropoutMask();
    const auto rows = x.reshape({-1, x.size(-1)}); // (N, in)
    const auto y = LoraLinear::apply(
        rows, weight, bias, pair->a, pair->b, options.adapter->scale() / mask.keepShare(), mask); // (N, out)
    auto shape = x.sizes().vec();
    shape.back() = weight.size(0);
    return y.view(shape);
}

} // namespace isogloss::model
