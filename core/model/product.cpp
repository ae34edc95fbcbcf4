// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/product.h"

#include <ATen/ATen.h>
#include <ATen/core/List.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <torch/csrc/autograd/custom_function.h>

namespace isogloss::model {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// x, weight, bias, the name of a function to apply to the result and what that takes.
using OneDnnLinear = at::Tensor(const at::Tensor&, const at::Tensor&, const std::optional<at::Tensor>&,
    std::string_view, c10::List<std::optional<at::Scalar>>, std::optional<std::string_view>);

/// With fewer rows MKL has the smaller overhead.
constexpr std::int64_t OneDnnRows = 8;

const std::optional<c10::TypedOperatorHandle<OneDnnLinear>>& oneDnnLinear()
{
    static const auto found = [] {
        const auto schema = c10::Dispatcher::singleton().findSchema({"mkldnn::_linear_pointwise", ""});
        return schema ? std::optional(schema->typed<OneDnnLinear>()) : std::nullopt;
    }();
    return found;
}

/// The product of a layer whose weight may learn, as a pretrained base's does.
class Affine : public torch::autograd::Function<Affine>
{
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& weight,
        const std::optional<at::Tensor>& bias)
    {
        context->save_for_backward({x, weight});
        context->saved_data["has_bias"] = bias.has_value();
        return timesTransposed(x, weight, bias);
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const auto saved = context->get_saved_variables();
        const at::Tensor dy = gradients[0].contiguous(); // (N, out)
        variable_list result(3);
        if (context->needs_input_grad(0))
            result[0] = timesTransposed(dy, saved[1].t());
        if (context->needs_input_grad(1))
            result[1] = timesTransposed(dy.t(), saved[0].t());
        if (context->saved_data["has_bias"].toBool() && context->needs_input_grad(2))
            result[2] = dy.sum(0);
        return result;
    }
};

} // namespace

at::Tensor timesTransposed(
    const at::Tensor& x, const at::Tensor& weight, const std::optional<at::Tensor>& bias)
{
    const bool suits = x.is_cpu() && x.scalar_type() == at::kFloat && x.size(0) >= OneDnnRows;
    if (suits && oneDnnLinear())
        return oneDnnLinear()->call(x, weight, bias, "none", c10::List<std::optional<at::Scalar>>(), "");
    return bias ? at::addmm(*bias, x, weight.t()) : x.mm(weight.t());
}

at::Tensor affine(const at::Tensor& x, const at::Tensor& weight, const std::optional<at::Tensor>& bias)
{
    auto shape = x.sizes().vec();
    shape.back() = weight.size(0);
    return Affine::apply(x.reshape({-1, x.size(-1)}), weight, bias).view(shape);
}

} // namespace isogloss::model
