// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/model_size.h"

namespace isogloss::app {

namespace {

constexpr int BatchTokens = 8192; // of a batch that is read
constexpr qint64 ActivationBytes = 4;
constexpr qint64 Rank = 8;
constexpr int BytesOfFloat = 4; // measuring and training on the processor compute in f32
constexpr int TrainingTokens = 2048; // of a batch of the Normal preset
constexpr qint64 BytesPerLearntWeight = 16; // master weight, gradient and AdamW's two moments

/// Sum of both sides of every linear of a block, which is what a LoRA adapter grows with.
qint64 linearSides(const model::ModelConfig& config)
{
    const qint64 hidden = config.hiddenSize;
    const qint64 queries = qint64(config.heads) * config.headSize;
    const qint64 keys = qint64(config.keyValueHeads) * config.headSize;
    return 2 * (hidden + queries) + 2 * (hidden + keys) + 3 * (hidden + config.intermediateSize);
}

} // namespace

ModelSize modelSize(const model::ModelConfig& config)
{
    const qint64 hidden = config.hiddenSize;
    const qint64 queries = qint64(config.heads) * config.headSize;
    const qint64 keys = qint64(config.keyValueHeads) * config.headSize;
    const qint64 attention = 2 * hidden * queries + 2 * hidden * keys;
    const qint64 feedForward = 3 * hidden * config.intermediateSize;
    const qint64 norms = 2 * hidden;
    ModelSize size;
    size.blockParameters = config.layers * (attention + feedForward + norms);
    const qint64 embeddings = hidden * config.vocabularySize;
    size.parameters = size.blockParameters + (config.tiedEmbeddings ? embeddings : 2 * embeddings) + hidden;
    return size;
}

qint64 inferenceBytes(const model::ModelConfig& config, int bytesPerWeight)
{
    const qint64 widest = 2 * config.hiddenSize + 3 * qint64(config.intermediateSize);
    return modelSize(config).parameters * bytesPerWeight + BatchTokens * widest * ActivationBytes;
}

qint64 trainingBytes(const model::ModelConfig& config, int bytesPerWeight, int tokens)
{
    // What each block keeps for the way back: its input, both norms, queries, keys, values, the attention's
    // output, and the three sides of the feed-forward part.
    const qint64 kept = 4 * config.hiddenSize + 2 * qint64(config.heads) * config.headSize
        + 2 * qint64(config.keyValueHeads) * config.headSize + 3 * qint64(config.intermediateSize);
    const qint64 logits = config.vocabularySize * ActivationBytes * tokens / 4; // at label positions only
    return modelSize(config).parameters * bytesPerWeight
        + config.layers * Rank * linearSides(config) * BytesPerLearntWeight
        + config.layers * kept * tokens * ActivationBytes + logits;
}

qint64 estimatedMeasuringBytes(const model::ModelConfig& config)
{
    return inferenceBytes(config, BytesOfFloat);
}

qint64 estimatedTrainingBytes(const model::ModelConfig& config)
{
    return trainingBytes(config, BytesOfFloat, TrainingTokens);
}

} // namespace isogloss::app
