// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <functional>
#include <span>
#include <vector>

namespace isogloss::merge {

/// Which entries of a tensor of these sizes are kept when they are drawn at random: 1 or 0, f32.
using MaskSource = std::function<at::Tensor(at::IntArrayRef sizes)>;

/// How the majority of signs is counted: by the sum of the entries, or by their number (TIES).
enum class SignVote { Total, Frequency };

/// The floor(density * entries) entries of the largest magnitude; the others zero. Density 0..1; 1 is all.
at::Tensor keepLargest(const at::Tensor& tensor, double density);
/// The entries that the mask keeps, divided by the density (DARE, Yu et al. 2023).
at::Tensor keepDrawn(const at::Tensor& tensor, double density, const MaskSource& mask);

/// Weighted sum of tensors of one shape, the plain task arithmetic.
at::Tensor weightedSum(std::span<const at::Tensor> tensors, std::span<const double> weights);
/// Weighted mean, entry by entry, of those tensors whose sign is the elected one (TIES, Yadav et al. 2023).
/// Signs are elected before weights are applied; a tie elects plus.
at::Tensor electedMean(std::span<const at::Tensor> tensors, std::span<const double> weights, SignVote vote);

} // namespace isogloss::merge
