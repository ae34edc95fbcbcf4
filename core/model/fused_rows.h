// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <c10/util/BFloat16.h>

/// Passes over rows that ATen makes in several, on the processor: sums in f32, rounded once. Each is
/// differentiable once; what it reads is kept for that and nothing else. N rows of D.
namespace isogloss::model {

/// Whether the passes here take these rows: f32 or bf16 on the processor, D a multiple of 16.
bool suitsFusedRows(const at::Tensor& x);

/// Root mean square norm (Zhang & Sennrich 2019): (..., D), weight (D) -> (..., D).
at::Tensor fusedRmsNorm(const at::Tensor& x, const at::Tensor& weight, double epsilon);

/// silu(gate) * up (Shazeer 2020): both (..., D) -> (..., D).
at::Tensor fusedGate(const at::Tensor& gate, const at::Tensor& up);

/// Sum of the rows of each text, each times its weight, for which there is no gradient; rows of weight 0 are
/// not read: x (B, T, D), weights (B, T) f32 -> (B, D) f32.
at::Tensor fusedSum(const at::Tensor& x, const at::Tensor& weights);

/// Calls with a value of the type of the rows.
template <typename Work>
void withRowType(const at::Tensor& x, const Work& work)
{
    x.scalar_type() == at::kFloat ? work(float()) : work(c10::BFloat16());
}

} // namespace isogloss::model
