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
    return at::cholesky_solve(b, at::linalg_cholesky(a));
}

/// Weights (D, K) of the taught rows (R, D) about their mean for labels (R, K); by the smaller of both
/// matrices.
at::Tensor teach(const at::Tensor& rows, const at::Tensor& labels)
{
    const auto rank = static_cast<double>(std::min(rows.size(0), rows.size(1)));
    const double ridge = Ridge * rows.square().sum().item<double>() / rank;
    if (ridge == 0)
        return at::zeros({rows.size(1), labels.size(1)}, at::kDouble);
    if (rows.size(1) <= rows.size(0))
        return solveRidge(rows.t().matmul(rows), ridge, rows.t().matmul(labels));
    return rows.t().matmul(solveRidge(rows.matmul(rows.t()), ridge, labels));
}

/// Every second sentence.
at::Tensor part(const at::Tensor& vectors, std::int64_t first)
{
    return vectors.slice(0, first, vectors.size(0), 2).to(at::kDouble);
}

std::vector<double> toVector(const at::Tensor& values)
{
    const at::Tensor whole = values.contiguous();
    const double* const data = whole.const_data_ptr<double>();
    return {data, data + whole.numel()};
}

} // namespace

std::vector<double> languageProbe(const at::Tensor& source, const at::Tensor& target)
{
    const c10::InferenceMode inference;
    assert(source.size(0) > 1 && source.sizes() == target.sizes());
    const at::Tensor taught = at::cat({part(source, 0), part(target, 0)}); // (R, D)
    const at::Tensor mean = taught.mean(0, true);
    const std::int64_t half = taught.size(0) / 2;
    const at::Tensor labels = at::cat({at::full({half}, -1, at::kDouble), at::ones({half}, at::kDouble)});
    const at::Tensor weights = teach(taught - mean, labels.unsqueeze(1)).squeeze(1);
    const at::Tensor sourceRight = (part(source, 1) - mean).matmul(weights).lt(0);
    const at::Tensor targetRight = (part(target, 1) - mean).matmul(weights).gt(0);
    return toVector((sourceRight.to(at::kDouble) + targetRight.to(at::kDouble)) / 2); // (N / 2)
}

std::vector<std::string> askedOf(const std::vector<std::string>& all)
{
    std::vector<std::string> asked;
    for (std::size_t i = 1; i < all.size(); i += 2)
        asked.push_back(all[i]);
    return asked;
}

std::vector<double> languageProbe(const std::vector<at::Tensor>& languages)
{
    const c10::InferenceMode inference;
    assert(languages.size() > 1 && languages.front().size(0) > 1);
    const auto count = static_cast<std::int64_t>(languages.size());
    std::vector<at::Tensor> parts;
    for (const at::Tensor& vectors : languages)
        parts.push_back(part(vectors, 0));
    const at::Tensor taught = at::cat(parts); // (R, D)
    const at::Tensor mean = taught.mean(0, true);
    const at::Tensor labels = at::eye(count, at::kDouble).repeat_interleave(parts.front().size(0), 0) // (R, K)
        - 1 / static_cast<double>(count);
    const at::Tensor weights = teach(taught - mean, labels); // (D, K)
    at::Tensor right = at::zeros({languages.front().size(0) / 2}, at::kDouble);
    for (std::int64_t language = 0; language < count; ++language) {
        const at::Tensor answers
            = (part(languages[static_cast<std::size_t>(language)], 1) - mean).matmul(weights); // (N / 2, K)
        right += answers.argmax(1).eq(language).to(at::kDouble);
    }
    return toVector(right / static_cast<double>(count));
}

} // namespace isogloss::analysis
