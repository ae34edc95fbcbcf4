// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace isogloss::model {

/// Whether fusedAttention takes these queries: f32 or bf16 on the processor, heads of a multiple of 32, texts
/// that stay in its cache.
bool suitsFusedAttention(const at::Tensor& q);

/// Rotates queries and keys by their positions (Su et al. 2021, in the half-split layout of Hugging Face) and
/// attends causally, a head at a time, all in f32: q (B, T, H, headSize), k and v (B, T, KV, headSize),
/// cosine and sine (T, headSize / 2) in the type of q -> (B, T, H * headSize). Differentiable once in q, k
/// and v, of which alone something is kept.
at::Tensor fusedAttention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
    const at::Tensor& cosine, const at::Tensor& sine);

} // namespace isogloss::model
