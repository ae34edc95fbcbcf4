// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/batch.h"

#include "core/model/fused_rows.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace isogloss::model {

namespace {

/// 1 at real positions behind the first `skip`, 0 elsewhere: (B, T) f32.
at::Tensor realPositions(const at::Tensor& hidden, const at::Tensor& lengths, int skip)
{
    const auto positions = at::arange(hidden.size(1), lengths.options()).unsqueeze(0); // (1, T)
    const auto real = positions.lt(lengths.unsqueeze(1)).logical_and_(positions.ge(skip)); // (B, T)
    return real.to(at::kFloat);
}

/// Sum over positions weighted by (B, T), divided by the weights' sum: (B, T, D) -> (B, D) f32.
at::Tensor weightedMean(const at::Tensor& hidden, const at::Tensor& weights)
{
    const auto shares = weights / weights.sum(1, true).clamp_min(1); // (B, T)
    if (suitsFusedRows(hidden))
        return fusedSum(hidden, shares);
    // where, not only a weight of 0: padding may hold infinities, and 0 times these is no number
    const auto real = hidden.to(at::kFloat, false, true).masked_fill_(weights.eq(0).unsqueeze(2), 0); // (B, T, D)
    return at::bmm(shares.unsqueeze(1), real).squeeze(1); // (B, 1, T) (B, T, D) -> (B, D)
}

} // namespace

PaddedBatch padRight(
    std::span<const std::vector<tokenizer::TokenId>* const> sequences, const at::Device& device)
{
    std::int64_t longest = 0;
    for (const auto* sequence : sequences)
        longest = std::max(longest, static_cast<std::int64_t>(sequence->size()));
    const auto count = static_cast<std::int64_t>(sequences.size());
    PaddedBatch batch{at::zeros({count, longest}, at::kLong), at::empty({count}, at::kLong), 0};
    auto* row = batch.ids.mutable_data_ptr<std::int64_t>();
    auto* length = batch.lengths.mutable_data_ptr<std::int64_t>();
    for (const auto* sequence : sequences) {
        std::copy(sequence->begin(), sequence->end(), row);
        row += longest;
        *length++ = static_cast<std::int64_t>(sequence->size());
        batch.tokens += static_cast<std::int64_t>(sequence->size());
    }
    batch.ids = batch.ids.to(device);
    batch.lengths = batch.lengths.to(device);
    return batch;
}

at::Tensor meanPool(const at::Tensor& hidden, const at::Tensor& lengths, int skip)
{
    return weightedMean(hidden, realPositions(hidden, lengths, skip));
}

at::Tensor lastPool(const at::Tensor& hidden, const at::Tensor& lengths)
{
    const auto last = (lengths - 1).clamp_min(0).view({-1, 1, 1}); // (B, 1, 1)
    const auto index = last.expand({-1, 1, hidden.size(2)}); // (B, 1, D)
    return hidden.gather(1, index).squeeze(1).to(at::kFloat); // (B, D)
}

at::Tensor weightedPool(const at::Tensor& hidden, const at::Tensor& lengths)
{
    const auto weights = at::arange(1, hidden.size(1) + 1, lengths.options()).to(at::kFloat); // (T)
    return weightedMean(hidden, realPositions(hidden, lengths, 0) * weights);
}

} // namespace isogloss::model
