// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/margin.h"

#include "core/analysis/torch/similarities.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/InferenceMode.h>
#include <cassert>

namespace isogloss::analysis {

namespace {

/// Calls with the similarities (R, N) of each block of rows and the block's first row.
template <typename Visit>
void eachBlock(const at::Tensor& queries, const at::Tensor& candidates, const Visit& visit)
{
    const std::int64_t count = queries.size(0);
    for (std::int64_t begin = 0; begin < count; begin += RowsAtOnce) {
        at::Tensor similarities
            = queries.slice(0, begin, std::min(begin + RowsAtOnce, count)).matmul(candidates.t());
        visit(similarities, begin);
    }
}

} // namespace

MarginHits alignByMargin(const at::Tensor& source, const at::Tensor& target,
    const std::vector<bool>& sourceTwins, const std::vector<bool>& targetTwins, int neighbours)
{
    const c10::InferenceMode inference;
    const std::int64_t count = source.size(0);
    assert(count > 1 && target.size(0) == count);
    const std::int64_t k = std::min<std::int64_t>(neighbours, count);
    const at::Tensor queries = unitRows(source); // (N, D)
    const at::Tensor candidates = unitRows(target); // (N, D)
    std::vector<at::Tensor> ofRows;
    at::Tensor nearestOfColumns; // (k, N)
    eachBlock(queries, candidates, [&](const at::Tensor& similarities, std::int64_t) {
        ofRows.push_back(std::get<0>(similarities.topk(k, 1)).mean(1));
        const at::Tensor seen
            = nearestOfColumns.defined() ? at::cat({nearestOfColumns, similarities}, 0) : similarities;
        nearestOfColumns = std::get<0>(seen.topk(std::min(k, seen.size(0)), 0));
    });
    const at::Tensor ofQueries = at::cat(ofRows).unsqueeze(1); // (N, 1)
    const at::Tensor ofCandidates = nearestOfColumns.mean(0, true); // (1, N)
    NearestOther nearest(count);
    eachBlock(queries, candidates, [&](const at::Tensor& similarities, std::int64_t begin) {
        const at::Tensor around
            = (ofQueries.slice(0, begin, begin + similarities.size(0)) + ofCandidates) / 2;
        at::Tensor margins = similarities / around; // (R, N)
        nearest.add(margins, begin);
    });
    return {nearest.forwardHits(targetTwins), nearest.backwardHits(sourceTwins)};
}

} // namespace isogloss::analysis
