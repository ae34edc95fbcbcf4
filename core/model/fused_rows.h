// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

/// Forward passes over rows that ATen makes in several, on the processor and without a gradient: sums in f32,
/// rounded once. N rows of D.
namespace isogloss::model {

/// Whether the passes here take these rows: f32 or bf16 on the processor, D a multiple of 16, no gradient
/// asked.
bool suitsFusedRows(const at::Tensor& x);

/// Root mean square norm (Zhang & Sennrich 2019): (..., D), weight (D) -> (..., D).
at::Tensor fusedRmsNorm(const at::Tensor& x, const at::Tensor& weight, double epsilon);

/// silu(gate) * up (Shazeer 2020), written into gate, which is given back: both (..., D), contiguous.
at::Tensor fusedGate(at::Tensor gate, const at::Tensor& up);

/// Sum of the rows of each text, each times its weight; rows of weight 0 are not read: x (B, T, D), weights
/// (B, T) f32 -> (B, D) f32.
at::Tensor fusedSum(const at::Tensor& x, const at::Tensor& weights);

} // namespace isogloss::model
