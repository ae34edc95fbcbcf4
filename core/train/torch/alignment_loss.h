// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_settings.h"

#include <ATen/core/Tensor.h>

namespace isogloss::train {

/// What a batch of parallel sentences says.
struct AlignmentLoss
{
    at::Tensor loss; ///< () f32, without the alignment weight
    double retrieval = 0; ///< share of sentences whose nearest (cosine) is the
                          ///< translation; a tie is a miss
};

/// L_align of method.md section 1 for pooled sentences, row i of source and
/// target being translations: (B, D) f32 each. Contrastive: S_ij =
/// cos(target_i, source_j) / temperature; forward lets each source choose among
/// the targets, backward the other way, symmetric is the average.
/// MeanSquaredError: mean of (source - target)^2 over B and D. One side's
/// gradient is stopped where the settings say so.
AlignmentLoss alignmentLoss(
    const at::Tensor& source, const at::Tensor& target, const record::ObjectiveSettings& settings);

} // namespace isogloss::train
