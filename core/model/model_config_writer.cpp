// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/model/architecture_names.h"
#include "core/model/model_config.h"

#include <nlohmann/json.hpp>

namespace isogloss::model {

namespace {

/// The rotary settings as transformers 5 names them; 4 reads `rope_theta` and `rope_scaling` beside.
Json ropeParameters(const ModelConfig& config)
{
    Json rope{{"rope_type", "default"}, {"rope_theta", config.ropeTheta}};
    if (const auto& scaling = config.ropeScaling) {
        rope["rope_type"] = "llama3";
        rope["factor"] = scaling->factor;
        rope["low_freq_factor"] = scaling->lowFrequencyFactor;
        rope["high_freq_factor"] = scaling->highFrequencyFactor;
        rope["original_max_position_embeddings"] = scaling->originalMaxPositions;
    }
    return rope;
}

Json endOfText(const std::vector<int>& ids)
{
    if (ids.empty())
        return nullptr;
    return ids.size() == 1 ? Json(ids.front()) : Json(ids);
}

} // namespace

Result<void> writeModelConfig(const std::filesystem::path& modelFolder, const ModelConfig& config)
{
    const ArchitectureName& name = ArchitectureNames[static_cast<std::size_t>(config.architecture)];
    const Json rope = ropeParameters(config);
    Json json{{"architectures", {name.className}}, {"model_type", name.modelType},
        {"num_hidden_layers", config.layers}, {"hidden_size", config.hiddenSize},
        {"num_attention_heads", config.heads}, {"num_key_value_heads", config.keyValueHeads},
        {"head_dim", config.headSize}, {"intermediate_size", config.intermediateSize},
        {"vocab_size", config.vocabularySize}, {"max_position_embeddings", config.maxPositions},
        {"rms_norm_eps", config.normEpsilon}, {"rope_theta", config.ropeTheta}, {"rope_parameters", rope},
        {"rope_scaling", config.ropeScaling ? rope : Json()}, {"hidden_act", "silu"},
        {"attention_dropout", 0.0}, {"tie_word_embeddings", config.tiedEmbeddings},
        {"eos_token_id", endOfText(config.endOfText)}, {"sliding_window", nullptr}, {"use_cache", true}};
    if (config.architecture == Architecture::Qwen2 || config.architecture == Architecture::Qwen3)
        json["use_sliding_window"] = false;
    return writeJson(modelFolder / "config.json", json);
}

} // namespace isogloss::model
