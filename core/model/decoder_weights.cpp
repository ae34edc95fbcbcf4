// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/decoder_weights.h"

#include "core/model/linear_sizes.h"

#include <ATen/ATen.h>
#include <cmath>
#include <numbers>

namespace isogloss::model {

namespace {

Result<void> eachBlockWeight(
    const ModelConfig& config, int layer, BlockWeights& block, const WeightVisitor& visit)
{
    const std::string prefix = "model.layers." + std::to_string(layer - 1) + ".";
    ISOGLOSS_CHECK(visit(prefix + "input_layernorm.weight", block.attentionNorm, {config.hiddenSize}));
    for (std::size_t i = 0; i < LinearKinds; ++i) {
        const auto kind = static_cast<LinearKind>(i);
        const LinearSizes sizes = linearSizes(config, kind);
        const std::string name = linearName(layer, kind);
        ISOGLOSS_CHECK(visit(name + ".weight", block.linear[i], {sizes.out, sizes.in}));
        if (config.attentionBias && i < block.bias.size()) {
            ISOGLOSS_CHECK(visit(name + ".bias", block.bias[i], {sizes.out}));
        }
    }
    if (config.queryKeyNorm) {
        ISOGLOSS_CHECK(visit(prefix + "self_attn.q_norm.weight", block.queryNorm, {config.headSize}));
        ISOGLOSS_CHECK(visit(prefix + "self_attn.k_norm.weight", block.keyNorm, {config.headSize}));
    }
    return visit(prefix + "post_attention_layernorm.weight", block.feedForwardNorm, {config.hiddenSize});
}

/// Long waves are slowed by `factor`, short ones kept, those between blended.
double stretched(double frequency, const RopeScaling& scaling)
{
    const double waveLength = 2 * std::numbers::pi / frequency;
    const double turns = scaling.originalMaxPositions / waveLength;
    if (turns < scaling.lowFrequencyFactor)
        return frequency / scaling.factor;
    if (turns > scaling.highFrequencyFactor)
        return frequency;
    const double smooth
        = (turns - scaling.lowFrequencyFactor) / (scaling.highFrequencyFactor - scaling.lowFrequencyFactor);
    return (1 - smooth) * frequency / scaling.factor + smooth * frequency;
}

} // namespace

Result<void> eachWeight(const ModelConfig& config, at::Tensor& embedding, std::vector<BlockWeights>& blocks,
    at::Tensor& norm, at::Tensor& head, const WeightVisitor& visit)
{
    blocks.resize(static_cast<std::size_t>(config.layers));
    const std::vector<std::int64_t> vocabularyShape{config.vocabularySize, config.hiddenSize};
    ISOGLOSS_CHECK(visit("model.embed_tokens.weight", embedding, vocabularyShape));
    for (int layer = 1; layer <= config.layers; ++layer)
        ISOGLOSS_CHECK(eachBlockWeight(config, layer, blocks[static_cast<std::size_t>(layer - 1)], visit));
    ISOGLOSS_CHECK(visit("model.norm.weight", norm, {config.hiddenSize}));
    if (!config.tiedEmbeddings)
        return visit("lm_head.weight", head, vocabularyShape);
    head = embedding;
    return {};
}

at::Tensor rotaryFrequencies(const ModelConfig& config)
{
    at::Tensor frequencies = at::empty({config.headSize / 2}, at::kFloat);
    auto* const values = frequencies.mutable_data_ptr<float>();
    for (int i = 0; i < config.headSize / 2; ++i) {
        const float exponent = static_cast<float>(2 * i) / static_cast<float>(config.headSize);
        const float frequency = 1 / std::pow(static_cast<float>(config.ropeTheta), exponent);
        values[i]
            = config.ropeScaling ? static_cast<float>(stretched(frequency, *config.ropeScaling)) : frequency;
    }
    return frequencies;
}

} // namespace isogloss::model
