// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/retrieval.h"

#include "core/analysis/torch/similarities.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/InferenceMode.h>
#include <cassert>

namespace isogloss::analysis {

double hitShare(const std::string& hits)
{
    const auto found = std::count(hits.begin(), hits.end(), '1');
    return static_cast<double>(found) / static_cast<double>(hits.size());
}

Alignment align(const at::Tensor& source, const at::Tensor& target, const std::vector<bool>& sourceTwins,
    const std::vector<bool>& targetTwins)
{
    const c10::InferenceMode inference;
    const std::int64_t count = source.size(0);
    assert(count > 1 && target.size(0) == count);
    const at::Tensor queries = unitRows(source); // (N, D)
    const at::Tensor candidates = unitRows(target); // (N, D)
    NearestOther nearest(count);
    for (std::int64_t begin = 0; begin < count; begin += RowsAtOnce) {
        at::Tensor similarities
            = queries.slice(0, begin, std::min(begin + RowsAtOnce, count)).matmul(candidates.t()); // (R, N)
        nearest.add(similarities, begin);
    }
    const at::Tensor ownSimilarity = nearest.own(); // (N)
    Alignment result;
    result.forwardHits = nearest.forwardHits(targetTwins);
    result.backwardHits = nearest.backwardHits(sourceTwins);
    const double matched = ownSimilarity.to(at::kDouble).sum().item<double>();
    const at::Tensor sourceSum = queries.to(at::kDouble).sum(0); // (D)
    const double all = sourceSum.dot(candidates.to(at::kDouble).sum(0)).item<double>();
    result.cosine = matched / static_cast<double>(count);
    result.cosineShuffled = (all - matched) / (static_cast<double>(count) * static_cast<double>(count - 1));
    return result;
}

} // namespace isogloss::analysis
