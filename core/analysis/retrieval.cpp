// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/retrieval.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/InferenceMode.h>
#include <cassert>
#include <limits>

namespace isogloss::analysis {

namespace {

constexpr std::int64_t RowsAtOnce = 1024;

/// (N, D) -> rows of length one; rows without a direction become zeros.
at::Tensor unitRows(const at::Tensor& vectors)
{
    const at::Tensor norms = vectors.norm(2, {1}, true); // (N, 1)
    return (vectors / norms).nan_to_num(0, 0, 0);
}

std::string hitString(const at::Tensor& hits, const std::vector<bool>& candidateTwins)
{
    const at::Tensor bytes = hits.to(at::kByte).contiguous();
    const std::uint8_t* const data = bytes.const_data_ptr<std::uint8_t>();
    std::string text;
    for (std::size_t i = 0; i < candidateTwins.size(); ++i)
        text += data[i] != 0 && !candidateTwins[i] ? '1' : '0';
    return text;
}

} // namespace

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
    constexpr double Lowest = -std::numeric_limits<double>::infinity();
    at::Tensor bestOther = at::full({count}, Lowest, queries.options()); // of each target
    std::vector<at::Tensor> own;
    std::vector<at::Tensor> forward;
    for (std::int64_t begin = 0; begin < count; begin += RowsAtOnce) {
        const std::int64_t end = std::min(begin + RowsAtOnce, count);
        at::Tensor similarities = queries.slice(0, begin, end).matmul(candidates.t()); // (R, N)
        at::Tensor diagonal = similarities.diagonal(begin); // (R), a view
        own.push_back(diagonal.clone());
        diagonal.fill_(Lowest);
        forward.push_back(own.back() > similarities.amax(1));
        bestOther = at::maximum(bestOther, similarities.amax(0));
    }
    const at::Tensor ownSimilarity = at::cat(own); // (N)
    Alignment result;
    result.forwardHits = hitString(at::cat(forward), targetTwins);
    result.backwardHits = hitString(ownSimilarity > bestOther, sourceTwins);
    const double matched = ownSimilarity.to(at::kDouble).sum().item<double>();
    const at::Tensor sourceSum = queries.to(at::kDouble).sum(0); // (D)
    const double all = sourceSum.dot(candidates.to(at::kDouble).sum(0)).item<double>();
    result.cosine = matched / static_cast<double>(count);
    result.cosineShuffled = (all - matched) / (static_cast<double>(count) * static_cast<double>(count - 1));
    return result;
}

} // namespace isogloss::analysis
