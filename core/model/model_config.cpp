// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_config.h"

#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/model/architecture_names.h"
#include "core/model/errors.h"

#include <algorithm>

namespace isogloss::model {

namespace fs = std::filesystem;

namespace {

/// One config.json while it is read.
struct Source
{
    const Json& json;
    std::string path;

    Error unsupported(const std::string& field, const std::string& value, const std::string& allowed) const
    {
        return {errors::ConfigUnsupported,
            {{"path", path}, {"field", field}, {"value", value}, {"allowed", allowed}}, {}};
    }
};

Result<int> count(const Source& source, std::string_view field, std::optional<int> fallback = std::nullopt)
{
    constexpr std::int64_t Largest = 1 << 30;
    Result<std::int64_t> read = fallback
        ? jsonFieldOr<std::int64_t>(source.json, field, source.path, *fallback)
        : jsonField<std::int64_t>(source.json, field, source.path);
    ISOGLOSS_TRY(const std::int64_t value, std::move(read));
    if (value < 1 || value > Largest)
        return Error{errors::ConfigOutOfRange,
            {{"path", source.path}, {"field", std::string(field)}, {"value", std::to_string(value)}}, {}};
    return static_cast<int>(value);
}

Result<Architecture> readArchitecture(const Source& source)
{
    const auto classes = source.json.find("architectures");
    std::string named;
    if (classes != source.json.end() && classes->is_array() && !classes->empty()
        && (*classes)[0].is_string()) {
        named = (*classes)[0].get<std::string>();
    } else {
        ISOGLOSS_TRY(named, jsonField<std::string>(source.json, "model_type", source.path));
    }
    std::string allowed;
    for (const auto& known : ArchitectureNames) {
        if (named == known.className || named == known.modelType)
            return known.architecture;
        allowed += (allowed.empty() ? "" : ", ") + std::string(known.className);
    }
    return Error{
        errors::ArchitectureUnsupported, {{"path", source.path}, {"value", named}, {"allowed", allowed}}, {}};
}

/// What changes the computation in ways that the decoder does not know.
Result<void> refuseUnknownShapes(const Source& source)
{
    ISOGLOSS_TRY(
        const auto activation, jsonFieldOr<std::string>(source.json, "hidden_act", source.path, "silu"));
    if (activation != "silu")
        return source.unsupported("hidden_act", activation, "silu");
    for (const std::string field : {"attention_bias", "mlp_bias"}) {
        ISOGLOSS_TRY(const bool bias, jsonFieldOr<bool>(source.json, field, source.path, false));
        if (bias)
            return source.unsupported(field, "true", "false");
    }
    ISOGLOSS_TRY(
        const double rotary, jsonFieldOr<double>(source.json, "partial_rotary_factor", source.path, 1.0));
    if (rotary != 1.0)
        return source.unsupported("partial_rotary_factor", std::to_string(rotary), "1");
    const auto quantized = source.json.find("quantization_config");
    if (quantized != source.json.end() && !quantized->is_null())
        return source.unsupported("quantization_config", quantized->dump().substr(0, 80), "null");
    return {};
}

Result<RopeScaling> readScaling(const Json& json, const std::string& path)
{
    RopeScaling scaling;
    ISOGLOSS_TRY(scaling.factor, jsonField<double>(json, "factor", path));
    ISOGLOSS_TRY(scaling.lowFrequencyFactor, jsonField<double>(json, "low_freq_factor", path));
    ISOGLOSS_TRY(scaling.highFrequencyFactor, jsonField<double>(json, "high_freq_factor", path));
    ISOGLOSS_TRY(scaling.originalMaxPositions, count({json, path}, "original_max_position_embeddings"));
    const bool valid = scaling.factor > 0 && scaling.lowFrequencyFactor > 0
        && scaling.highFrequencyFactor > scaling.lowFrequencyFactor;
    if (!valid)
        return Error{errors::ConfigOutOfRange,
            {{"path", path}, {"field", "rope_scaling"}, {"value", json.dump().substr(0, 120)}}, {}};
    return scaling;
}

Result<void> readRope(const Source& source, ModelConfig& config)
{
    ISOGLOSS_TRY(const Json now, jsonFieldOr<Json>(source.json, "rope_parameters", source.path, Json()));
    ISOGLOSS_TRY(const Json before, jsonFieldOr<Json>(source.json, "rope_scaling", source.path, Json()));
    const Json& rope = now.is_object() ? now : before;

    ISOGLOSS_TRY(const double theta, jsonFieldOr<double>(source.json, "rope_theta", source.path, 10000.0));
    ISOGLOSS_TRY(config.ropeTheta, jsonFieldOr<double>(rope, "rope_theta", source.path, theta));
    if (!(config.ropeTheta > 1))
        return Error{errors::ConfigOutOfRange,
            {{"path", source.path}, {"field", "rope_theta"}, {"value", std::to_string(config.ropeTheta)}},
            {}};

    ISOGLOSS_TRY(const auto older, jsonFieldOr<std::string>(rope, "type", source.path, "default"));
    ISOGLOSS_TRY(const auto kind, jsonFieldOr<std::string>(rope, "rope_type", source.path, older));
    if (kind == "default")
        return {};
    if (kind != "llama3")
        return source.unsupported("rope_type", kind, "default, llama3");
    ISOGLOSS_TRY(config.ropeScaling, readScaling(rope, source.path));
    return {};
}

/// Within a sliding window attention is the plain one, so a model that has one is held to texts of that size.
Result<int> readMaxPositions(const Source& source, Architecture architecture)
{
    ISOGLOSS_TRY(const int positions, count(source, "max_position_embeddings", 2048));
    const bool isQwen = architecture == Architecture::Qwen2 || architecture == Architecture::Qwen3;
    ISOGLOSS_TRY(const bool slides,
        jsonFieldOr<bool>(
            source.json, "use_sliding_window", source.path, architecture == Architecture::Mistral));
    const auto window = source.json.find("sliding_window");
    const bool declared = window != source.json.end();
    if (!slides || (declared && window->is_null()) || (isQwen && !declared))
        return positions;
    constexpr int MistralDefault = 4096;
    ISOGLOSS_TRY(const int size, count(source, "sliding_window", MistralDefault));
    return std::min(positions, size);
}

Result<void> readSizes(const Source& source, ModelConfig& config)
{
    ISOGLOSS_TRY(config.layers, count(source, "num_hidden_layers"));
    ISOGLOSS_TRY(config.hiddenSize, count(source, "hidden_size"));
    ISOGLOSS_TRY(config.heads, count(source, "num_attention_heads"));
    ISOGLOSS_TRY(config.keyValueHeads, count(source, "num_key_value_heads", config.heads));
    constexpr int Qwen3HeadSize = 128; // the default of its configuration class
    const int headSize = config.architecture == Architecture::Qwen3
        ? Qwen3HeadSize
        : std::max(config.hiddenSize / config.heads, 1);
    ISOGLOSS_TRY(config.headSize, count(source, "head_dim", headSize));
    ISOGLOSS_TRY(config.intermediateSize, count(source, "intermediate_size"));
    ISOGLOSS_TRY(config.vocabularySize, count(source, "vocab_size"));
    ISOGLOSS_TRY(config.normEpsilon, jsonFieldOr<double>(source.json, "rms_norm_eps", source.path, 1e-6));
    if (config.heads % config.keyValueHeads != 0)
        return source.unsupported("num_key_value_heads", std::to_string(config.keyValueHeads),
            "a divisor of " + std::to_string(config.heads));
    if (config.headSize % 2 != 0)
        return source.unsupported("head_dim", std::to_string(config.headSize), "an even number");
    return {};
}

std::vector<int> idsOf(const Json& value)
{
    if (value.is_number_integer())
        return {value.get<int>()};
    std::vector<int> ids;
    if (value.is_array())
        for (const Json& id : value)
            if (id.is_number_integer())
                ids.push_back(id.get<int>());
    return ids;
}

/// As transformers: generation_config.json before config.json.
Result<std::vector<int>> readEndOfText(const fs::path& folder, const Source& source)
{
    const fs::path generation = folder / "generation_config.json";
    std::error_code ignored;
    if (fs::exists(generation, ignored)) {
        ISOGLOSS_TRY(const Json json, readJson(generation));
        ISOGLOSS_TRY(const Json value, jsonFieldOr<Json>(json, "eos_token_id", generation.string(), Json()));
        if (const auto ids = idsOf(value); !ids.empty())
            return ids;
    }
    ISOGLOSS_TRY(const Json value, jsonFieldOr<Json>(source.json, "eos_token_id", source.path, Json()));
    return idsOf(value);
}

} // namespace

Result<ModelConfig> readModelConfig(const fs::path& modelFolder)
{
    const fs::path path = modelFolder / "config.json";
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        return Error{errors::ConfigMissing, {{"path", modelFolder.string()}}, {}};
    ISOGLOSS_TRY(const Json json, readJson(path));
    const Source source{json, path.string()};

    ModelConfig config;
    ISOGLOSS_TRY(config.architecture, readArchitecture(source));
    ISOGLOSS_CHECK(refuseUnknownShapes(source));
    ISOGLOSS_CHECK(readSizes(source, config));
    ISOGLOSS_CHECK(readRope(source, config));
    ISOGLOSS_TRY(config.maxPositions, readMaxPositions(source, config.architecture));
    config.attentionBias = config.architecture == Architecture::Qwen2;
    config.queryKeyNorm = config.architecture == Architecture::Qwen3;
    ISOGLOSS_TRY(config.tiedEmbeddings, jsonFieldOr<bool>(json, "tie_word_embeddings", source.path, false));
    ISOGLOSS_TRY(config.endOfText, readEndOfText(modelFolder, source));
    return config;
}

} // namespace isogloss::model
