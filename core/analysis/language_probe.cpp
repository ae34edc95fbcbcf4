// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/language_probe.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/InferenceMode.h>
#include <cassert>

namespace isogloss::analysis {

namespace {

constexpr double Ridge = 0.01;

/// (A + ridge I)^-1 b for a positive A.
at::Tensor solveRidge(at::Tensor a, double ridge, const at::Tensor& b)
{
    a.diagonal().add_(ridge);
    return at::cholesky_solve(b.unsqueeze(1), at::linalg_cholesky(a)).squeeze(1);
}

/// Weights (D) of the taught rows (R, D) about their mean; by the smaller of both matrices.
at::Tensor teach(const at::Tensor& rows, const at::Tensor& labels)
{
    const auto rank = static_cast<double>(std::min(rows.size(0), rows.size(1)));
    const double ridge = Ridge * rows.square().sum().item<double>() / rank;
    if (ridge == 0)
        return at::zeros({rows.size(1)}, at::kDouble);
    if (rows.size(1) <= rows.size(0))
        return solveRidge(rows.t().matmul(rows), ridge, rows.t().matmul(labels));
    return rows.t().matmul(solveRidge(rows.matmul(rows.t()), ridge, labels));
}

} // namespace

std::vector<double> languageProbe(const at::Tensor& source, const at::Tensor& target)
{
    const c10::InferenceMode inference;
    assert(source.size(0) > 1 && source.sizes() == target.sizes());
    const auto part = [](const at::Tensor& vectors, std::int64_t first) {
        return vectors.slice(0, first, vectors.size(0), 2).to(at::kDouble);
    };
    const at::Tensor taught = at::cat({part(source, 0), part(target, 0)}); // (R, D)
    const at::Tensor mean = taught.mean(0, true);
    const std::int64_t half = taught.size(0) / 2;
    const at::Tensor labels = at::cat({at::full({half}, -1, at::kDouble), at::ones({half}, at::kDouble)});
    const at::Tensor weights = teach(taught - mean, labels);
    const at::Tensor sourceRight = (part(source, 1) - mean).matmul(weights).lt(0);
    const at::Tensor targetRight = (part(target, 1) - mean).matmul(weights).gt(0);
    const at::Tensor shares
        = ((sourceRight.to(at::kDouble) + targetRight.to(at::kDouble)) / 2).contiguous(); // (N / 2)
    const double* const data = shares.const_data_ptr<double>();
    return {data, data + shares.size(0)};
}

} // namespace isogloss::analysis
