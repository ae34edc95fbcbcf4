// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lora_linear.h"

#include <ATen/ATen.h>

namespace isogloss::model {

namespace {

/// y += scale * (dropout(x) A^T) B^T in the base's type: A and B are f32 and are rounded to it at each use,
/// which against f32 products (PEFT's way) changes the sum by less than its own rounding.
at::Tensor addAdapter(const at::Tensor& y, const at::Tensor& x, const LoraPair& pair,
    const LoraAdapter& adapter, at::Generator* dropout)
{
    const double drop = dropout != nullptr ? adapter.shape().dropout : 0;
    const double scale = adapter.scale() / (1 - drop);
    const auto type = x.scalar_type();
    at::Tensor rows = x.reshape({-1, x.size(-1)}); // (N, in)
    if (drop > 0)
        rows = rows * at::empty_like(rows).bernoulli_(1 - drop, *dropout);
    const auto low = rows.matmul(pair.a.to(type).t()); // (N, r)
    const auto sum = at::addmm(y.view({-1, y.size(-1)}), low, pair.b.to(type).t(), 1, scale); // (N, out)
    return sum.view(y.sizes());
}

} // namespace

at::Tensor adaptedLinear(
    const at::Tensor& x, const BlockWeights& block, int layer, LinearKind kind, const ForwardOptions& options)
{
    const auto index = static_cast<std::size_t>(kind);
    const at::Tensor& bias = index < block.bias.size() ? block.bias[index] : at::Tensor();
    const auto y = at::linear(x, block.linear[index], bias.defined() ? std::optional(bias) : std::nullopt);
    const LoraPair* const pair = options.adapter != nullptr ? options.adapter->pair(layer, kind) : nullptr;
    return pair != nullptr ? addAdapter(y, x, *pair, *options.adapter, options.dropout) : y;
}

} // namespace isogloss::model
