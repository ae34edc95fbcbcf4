// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_config.h"

#include <cstdint>

namespace isogloss::model {

/// How large a model is, from its shape alone.
struct ModelSize
{
    std::int64_t blockParameters = 0; ///< of all blocks: what a forward pass multiplies each token with
    std::int64_t parameters = 0; ///< with embeddings and, where it is apart, the head
};

ModelSize modelSize(const ModelConfig& config);

/// Bytes that reading texts takes: the weights at `bytesPerWeight`, and room for a batch.
std::int64_t inferenceBytes(const ModelConfig& config, int bytesPerWeight);

/// Bytes that training a LoRA adapter of rank 8 takes: weights, the adapter with its optimizer, and what a
/// batch of `tokens` leaves behind for the backward pass. An estimate.
std::int64_t trainingBytes(const ModelConfig& config, int bytesPerWeight, int tokens);

/// The same as people are told them: for the processor, in f32, and a batch of the usual size.
std::int64_t estimatedMeasuringBytes(const ModelConfig& config);
std::int64_t estimatedTrainingBytes(const ModelConfig& config);

} // namespace isogloss::model
