// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/isotropy.h"

#include "core/analysis/torch/gram.h"
#include "core/analysis/torch/retrieval.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

namespace isogloss::analysis {

namespace {

double isoScore(const Gram& gram, std::int64_t width)
{
    const double energy = Hsic(gram, gram).biased;
    if (energy <= 0)
        return 0;
    const double participation = gram.spread() * gram.spread() / energy;
    return (participation - 1) / static_cast<double>(width - 1);
}

/// Of different vectors among some of length one.
double meanCosine(const at::Tensor& units)
{
    const at::Tensor sum = units.sum(0, false, at::kDouble); // (D)
    const double own = units.square().sum(at::kDouble).item<double>();
    const auto count = static_cast<double>(units.size(0));
    return (sum.dot(sum).item<double>() - own) / (count * (count - 1));
}

} // namespace

Isotropy isotropy(const at::Tensor& vectors, std::uint64_t seed, std::span<const std::string> groups)
{
    const c10::InferenceMode inference;
    const std::int64_t width = vectors.size(1);
    const Gram gram(vectors);
    Isotropy result;
    result.score = isoScore(gram, width);
    result.scoreInterval = {result.score, result.score};
    const at::Tensor units = unitVectors(vectors).rows;
    result.meanCosine = meanCosine(units);
    result.meanCosineInterval = {result.meanCosine, result.meanCosine};
    if (gram.size() > 7) {
        Rng rng(seed, "isotropy");
        const Halves halves(gram.size(), groups);
        std::vector<double> scores;
        std::vector<double> cosines;
        for (int draw = 0; draw < HalfDraws; ++draw) {
            const std::vector<std::int64_t> half = halves.draw(rng);
            scores.push_back(isoScore(gram.of(half), width));
            cosines.push_back(meanCosine(units.index_select(0, at::tensor(half, at::kLong))));
        }
        result.scoreInterval = halvesInterval(result.score, scores);
        result.meanCosineInterval = halvesInterval(result.meanCosine, cosines);
    }
    return result;
}

} // namespace isogloss::analysis
