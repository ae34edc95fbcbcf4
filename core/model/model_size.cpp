// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_size.h"

namespace isogloss::model {

namespace {

constexpr int BatchTokens = 8192; // of a batch that is read
constexpr std::int64_t ActivationBytes = 4;
constexpr std::int64_t Rank = 8;
constexpr int BytesOfFloat = 4; // measuring and training on the processor compute in f32
constexpr int TrainingTokens = 2048; // of a batch of the Normal preset
constexpr std::int64_t BytesPerLearntWeight = 16; // master weight, gradient and AdamW's two moments

/// Sum of both sides of every linear of a block, which is what a LoRA adapter grows with.
std::int64_t linearSides(const ModelConfig& config)
{
    const std::int64_t hidden = config.hiddenSize;
    const std::int64_t queries = std::int64_t{config.heads} * config.headSize;
    const std::int64_t keys = std::int64_t{config.keyValueHeads} * config.headSize;
    return 2 * (hidden + queries) + 2 * (hidden + keys) + 3 * (hidden + config.intermediateSize);
}

} // namespace

ModelSize modelSize(const ModelConfig& config)
{
    const std::int64_t hidden = config.hiddenSize;
    const std::int64_t queries = std::int64_t{config.heads} * config.headSize;
    const std::int64_t keys = std::int64_t{config.keyValueHeads} * config.headSize;
    const std::int64_t attention = 2 * hidden * queries + 2 * hidden * keys;
    const std::int64_t feedForward = 3 * hidden * config.intermediateSize;
    const std::int64_t norms = 2 * hidden;
    ModelSize size;
    size.blockParameters = config.layers * (attention + feedForward + norms);
    const std::int64_t embeddings = hidden * config.vocabularySize;
    size.parameters = size.blockParameters + (config.tiedEmbeddings ? embeddings : 2 * embeddings) + hidden;
    return size;
}

std::int64_t inferenceBytes(const ModelConfig& config, int bytesPerWeight)
{
    const std::int64_t widest = 2 * config.hiddenSize + 3 * std::int64_t{config.intermediateSize};
    return modelSize(config).parameters * bytesPerWeight + BatchTokens * widest * ActivationBytes;
}

std::int64_t trainingBytes(const ModelConfig& config, int bytesPerWeight, int tokens)
{
    // What each block keeps for the way back: its input, both norms, queries, keys, values, the attention's
    // output, and the three sides of the feed-forward part.
    const std::int64_t kept = 4 * config.hiddenSize + 2 * std::int64_t{config.heads} * config.headSize
        + 2 * std::int64_t{config.keyValueHeads} * config.headSize + 3 * std::int64_t{config.intermediateSize};
    const std::int64_t logits = config.vocabularySize * ActivationBytes * tokens / 4; // at label positions only
    return modelSize(config).parameters * bytesPerWeight
        + config.layers * Rank * linearSides(config) * BytesPerLearntWeight
        + config.layers * kept * tokens * ActivationBytes + logits;
}

std::int64_t estimatedMeasuringBytes(const ModelConfig& config)
{
    return inferenceBytes(config, BytesOfFloat);
}

std::int64_t estimatedTrainingBytes(const ModelConfig& config)
{
    return trainingBytes(config, BytesOfFloat, TrainingTokens);
}

} // namespace isogloss::model
