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

} // namespace

Isotropy isotropy(const at::Tensor& vectors, std::uint64_t seed)
{
    const c10::InferenceMode inference;
    const std::int64_t width = vectors.size(1);
    const Gram gram(vectors);
    Isotropy result;
    result.score = isoScore(gram, width);
    result.scoreInterval = {result.score, result.score};
    if (gram.size() > 7) {
        Rng rng(seed, "isotropy");
        std::vector<double> halves;
        for (int draw = 0; draw < HalfDraws; ++draw)
            halves.push_back(isoScore(gram.of(drawHalf(gram.size(), rng)), width));
        result.scoreInterval = halvesInterval(result.score, halves);
    }
    const UnitVectors units = unitVectors(vectors);
    const double own = units.rows.to(at::kDouble).square().sum().item<double>();
    const auto count = static_cast<double>(vectors.size(0));
    result.meanCosine = (units.sum.dot(units.sum).item<double>() - own) / (count * (count - 1));
    return result;
}

} // namespace isogloss::analysis
