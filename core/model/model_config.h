// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace isogloss::model {

enum class Architecture { Llama, Mistral, Qwen2, Qwen3 };

/// Stretching of the rotary frequencies that Llama 3.1 and later declare (rope_type "llama3").
struct RopeScaling
{
    double factor = 8;
    double lowFrequencyFactor = 1;
    double highFrequencyFactor = 4;
    int originalMaxPositions = 8192;
};

/// The shape of a decoder, from config.json of a Hugging Face folder (rope_theta at the top level or, in the
/// style of transformers 5, inside rope_parameters).
struct ModelConfig
{
    Architecture architecture = Architecture::Llama;
    int layers = 0; ///< L, decoder blocks
    int hiddenSize = 0; ///< D
    int heads = 0; ///< H, query heads
    int keyValueHeads = 0; ///< divides heads
    int headSize = 0;
    int intermediateSize = 0; ///< F
    int vocabularySize = 0; ///< V
    int maxPositions = 0; ///< tokens
    double normEpsilon = 1e-5;
    double ropeTheta = 10000;
    std::optional<RopeScaling> ropeScaling;
    bool attentionBias = false; ///< bias on q, k, v (Qwen2)
    bool queryKeyNorm = false; ///< RMS norm of each query and key head (Qwen3)
    bool tiedEmbeddings = false; ///< the head is the embedding matrix
    std::vector<int> endOfText; ///< ids that end a generation
};

/// Errors: a missing file (of a partial folder, by name), an architecture that is not supported (by name,
/// with the list of those that are), a sliding window or activation that is not supported.
Result<ModelConfig> readModelConfig(const std::filesystem::path& modelFolder);

/// Writes config.json so that transformers opens the folder.
Result<void> writeModelConfig(const std::filesystem::path& modelFolder, const ModelConfig& config);

} // namespace isogloss::model
