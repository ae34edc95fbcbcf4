// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch/decoder.h"
#include "core/model/torch/safetensors.h"

#include <array>

namespace isogloss::model {

/// Weights of one block; undefined where the architecture has none.
struct BlockWeights
{
    at::Tensor attentionNorm; ///< (D)
    std::array<at::Tensor, LinearKinds> linear; ///< (out, in) each
    std::array<at::Tensor, 3> bias; ///< of query, key, value: (out)
    at::Tensor queryNorm; ///< (headSize)
    at::Tensor keyNorm; ///< (headSize)
    at::Tensor feedForwardNorm; ///< (D)
};

struct Decoder::Weights
{
    ModelConfig config;
    at::Tensor embedding; ///< (V, D)
    std::vector<BlockWeights> blocks; ///< [L]
    at::Tensor norm; ///< (D)
    at::Tensor head; ///< (V, D); the embedding itself when tied
    at::Tensor inverseFrequencies; ///< (headSize / 2) f32, of the rotary embedding
};

/// Calls with the Hugging Face name, the place and the shape of every weight, in a fixed order.
using WeightVisitor = std::function<Result<void>(
    const std::string& name, at::Tensor& place, const std::vector<std::int64_t>& shape)>;
Result<void> eachWeight(const ModelConfig& config, at::Tensor& embedding, std::vector<BlockWeights>& blocks,
    at::Tensor& norm, at::Tensor& head, const WeightVisitor& visit);

/// 1 / theta^(2i / headSize), stretched as Llama 3.1 declares where the config says so: (headSize / 2) f32.
at::Tensor rotaryFrequencies(const ModelConfig& config);

} // namespace isogloss::model
