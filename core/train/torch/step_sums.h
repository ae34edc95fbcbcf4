// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/torch/step_engine.h"

namespace isogloss::train {

/// What the micro-batches of one step add up to.
struct StepEngine::Sums
{
    double task = 0;
    double align = 0;
    double retrieval = 0;
    int taskBatches = 0;
    int alignBatches = 0;
    std::int64_t tokens = 0;
    bool isWatched = false;
    std::optional<std::size_t> newTaskChunk;
    std::optional<std::size_t> newAlignChunk;
    Tensors taskGradients; ///< when watched
    Tensors alignGradients;
};

/// Adds gradients to sums that are empty at first; a gradient that is not defined counts as zero.
void addTo(std::vector<at::Tensor>& sums, const std::vector<at::Tensor>& gradients);

} // namespace isogloss::train
