// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/tokenizer.h"

#include <ATen/core/Tensor.h>
#include <span>
#include <vector>

namespace isogloss::model {

/// Sequences of ids in one right-padded tensor.
struct PaddedBatch
{
    at::Tensor ids; ///< (B, T) int64, padded with 0
    at::Tensor lengths; ///< (B) int64, real tokens
    std::int64_t tokens = 0; ///< sum of lengths
};

PaddedBatch padRight(
    std::span<const std::vector<tokenizer::TokenId>* const> sequences, const at::Device& device);

/// Mean over the real positions of each sequence, in f32: hidden (B, T, D), lengths (B), `skip` leading
/// positions left out -> (B, D).
at::Tensor meanPool(const at::Tensor& hidden, const at::Tensor& lengths, int skip = 0);
/// The last real position of each sequence, in f32 -> (B, D).
at::Tensor lastPool(const at::Tensor& hidden, const at::Tensor& lengths);
/// Position-weighted mean (token t has weight t, 1-based; MEXA), in f32 -> (B, D).
at::Tensor weightedPool(const at::Tensor& hidden, const at::Tensor& lengths);

} // namespace isogloss::model
