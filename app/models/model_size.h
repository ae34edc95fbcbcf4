// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_config.h"

#include <QtGlobal>

namespace isogloss::app {

/// How large a model is, from its shape alone.
struct ModelSize
{
    qint64 blockParameters = 0; ///< of all blocks: what a forward pass multiplies each token with
    qint64 parameters = 0; ///< with embeddings and, where it is apart, the head
};

ModelSize modelSize(const model::ModelConfig& config);

/// Bytes that reading texts takes: the weights at `bytesPerWeight`, and room for a batch.
qint64 inferenceBytes(const model::ModelConfig& config, int bytesPerWeight);

/// Bytes that training a LoRA adapter of rank 8 takes: weights, the adapter with its optimizer, and what a
/// batch of `tokens` leaves behind for the backward pass. An estimate.
qint64 trainingBytes(const model::ModelConfig& config, int bytesPerWeight, int tokens);

/// The same as the Models page says them: for the processor, in f32, and a batch of the usual size.
qint64 estimatedMeasuringBytes(const model::ModelConfig& config);
qint64 estimatedTrainingBytes(const model::ModelConfig& config);

} // namespace isogloss::app
