// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lora_shape.h"

#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/model/errors.h"
#include "core/model/linear_sizes.h"
#include "core/tokenizer/split_pattern.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

namespace isogloss::model {

namespace fs = std::filesystem;

namespace {

/// One adapter_config.json while it is read.
struct Source
{
    const Json& json;
    std::string path;

    Error unsupported(const std::string& field, const Json& value) const
    {
        return {codeOf(field), {{"path", path}, {"field", field}, {"value", value.dump().substr(0, 80)}}, {}};
    }
    /// Variants in wide use have words of their own, with the way out of each.
    static ErrorCode codeOf(std::string_view field)
    {
        static const std::map<std::string_view, ErrorCode> known{{"use_dora", errors::AdapterDora},
            {"bias", errors::AdapterBias}, {"lora_bias", errors::AdapterBias},
            {"modules_to_save", errors::AdapterModules}, {"trainable_token_indices", errors::AdapterModules},
            {"rank_pattern", errors::AdapterPatterns}, {"alpha_pattern", errors::AdapterPatterns},
            {"layers_to_transform", errors::AdapterLayers}, {"fan_in_fan_out", errors::AdapterConvolution}};
        const auto found = known.find(field);
        return found != known.end() ? found->second : errors::AdapterUnsupported;
    }
    Error outOfRange(const std::string& field, const std::string& value, const std::string& allowed) const
    {
        return {errors::AdapterRange,
            {{"path", path}, {"field", field}, {"value", value}, {"allowed", allowed}}, {}};
    }
};

/// null, false, 0, "", {} and []: what says nothing.
bool isOff(const Json& value)
{
    return value.is_null() || value == false || value == 0 || value == ""
        || (value.is_structured() && value.empty());
}

/// Variants of LoRA that change the computation, by the field that switches them on.
Result<void> refuseVariants(const Source& source)
{
    for (const std::string field :
        {"rank_pattern", "alpha_pattern", "use_dora", "use_qalora", "modules_to_save", "layer_replication",
            "target_parameters", "trainable_token_indices", "lora_bias", "fan_in_fan_out", "exclude_modules",
            "megatron_config", "eva_config", "corda_config", "kasa_config", "velora_config",
            "monteclora_config", "arrow_config", "use_bdlora", "alora_invocation_tokens"}) {
        const auto found = source.json.find(field);
        if (found != source.json.end() && !isOff(*found))
            return source.unsupported(field, *found);
    }
    ISOGLOSS_TRY(const auto bias, jsonFieldOr<std::string>(source.json, "bias", source.path, "none"));
    if (bias != "none")
        return source.unsupported("bias", bias);
    return {};
}

/// The linears that a regular expression matches whole, as PEFT does: their paths, or their names alone where it
/// matches in every block. Empty when it matches none, or is none.
Json namedBy(const std::string& pattern)
{
    constexpr int MostBlocks = 256;
    Json paths = Json::array();
    std::set<int> blocks;
    std::set<std::string_view> names;
    const auto expression = tokenizer::SplitPattern::compile("\\A(?:" + pattern + ")\\z");
    for (int layer = 1; layer <= MostBlocks && expression.has_value(); ++layer)
        for (int kind = 0; kind < LinearKinds; ++kind) {
            const std::string path = linearName(layer, static_cast<LinearKind>(kind));
            const auto found = expression.value().matches(path);
            if (!found.has_value() || found.value().empty())
                continue;
            paths.push_back(path);
            blocks.insert(layer);
            names.insert(LinearNames[static_cast<std::size_t>(kind)]);
        }
    return blocks.size() == MostBlocks ? Json(names) : paths;
}

Result<std::vector<LinearKind>> readTargets(const Source& source)
{
    std::string allowed;
    for (const auto name : LinearNames)
        allowed += (allowed.empty() ? "" : ", ") + std::string(name);
    ISOGLOSS_TRY(const Json names, jsonField<Json>(source.json, "target_modules", source.path));
    if (!names.is_array() || names.empty())
        return Error{errors::AdapterTarget,
            {{"path", source.path}, {"value", names.dump().substr(0, 80)}, {"allowed", allowed}}, {}};

    std::vector<LinearKind> targets;
    for (const Json& name : names) {
        // PEFT writes "all-linear" out as whole paths: model.layers.0.self_attn.q_proj
        const std::string path = name.is_string() ? name.get<std::string>() : "";
        const auto* const known
            = std::find(LinearNames.begin(), LinearNames.end(), path.substr(path.rfind('.') + 1));
        if (known == LinearNames.end())
            return Error{errors::AdapterTarget,
                {{"path", source.path}, {"value", name.dump().substr(0, 80)}, {"allowed", allowed}}, {}};
        targets.push_back(static_cast<LinearKind>(known - LinearNames.begin()));
    }
    std::sort(targets.begin(), targets.end());
    targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
    return targets;
}

/// The blocks that target modules written as whole paths name; empty when they name none.
std::optional<std::pair<int, int>> layersOfPaths(const Json& targets)
{
    std::optional<std::pair<int, int>> range;
    constexpr std::string_view Before = "layers.";
    for (const Json& target : targets) {
        const std::string path = target.is_string() ? target.get<std::string>() : "";
        const auto found = path.find(Before);
        int layer = 0;
        if (found == std::string::npos
            || std::from_chars(path.data() + found + Before.size(), path.data() + path.size(), layer).ec
                != std::errc())
            continue;
        range = range ? std::pair(std::min(range->first, layer + 1), std::max(range->second, layer + 1))
                      : std::pair(layer + 1, layer + 1);
    }
    return range;
}

/// PEFT's layers_to_transform: null, a number, or a list, 0-based; here only an unbroken range.
Result<std::optional<std::pair<int, int>>> readLayers(const Source& source)
{
    const auto found = source.json.find("layers_to_transform");
    if (found == source.json.end() || found->is_null() || (found->is_array() && found->empty()))
        return layersOfPaths(source.json.value("target_modules", Json()));
    std::vector<int> layers;
    for (const Json& layer : found->is_array() ? *found : Json::array({*found})) {
        constexpr std::uint64_t Largest = 100'000;
        if (!layer.is_number_unsigned() || layer.get<std::uint64_t>() > Largest)
            return source.unsupported("layers_to_transform", *found);
        layers.push_back(layer.get<int>());
    }
    std::sort(layers.begin(), layers.end());
    const int first = layers.front();
    const int last = layers.back();
    if (last - first + 1 != static_cast<int>(layers.size()))
        return source.unsupported("layers_to_transform", *found);
    return std::optional(std::pair(first + 1, last + 1));
}

Result<void> readNumbers(const Source& source, LoraShape& shape)
{
    constexpr std::int64_t LargestRank = 65536;
    constexpr int PeftDefault = 8; // of the rank and of alpha
    ISOGLOSS_TRY(const auto rank, jsonFieldOr<std::int64_t>(source.json, "r", source.path, PeftDefault));
    if (rank < 1 || rank > LargestRank)
        return source.outOfRange("r", std::to_string(rank), "1 .. " + std::to_string(LargestRank));
    shape.rank = static_cast<int>(rank);
    ISOGLOSS_TRY(shape.alpha, jsonFieldOr<double>(source.json, "lora_alpha", source.path, PeftDefault));
    ISOGLOSS_TRY(shape.dropout, jsonFieldOr<double>(source.json, "lora_dropout", source.path, 0.0));
    if (!(shape.dropout >= 0 && shape.dropout < 1))
        return source.outOfRange("lora_dropout", std::to_string(shape.dropout), "0 .. 1");
    ISOGLOSS_TRY(shape.rslora, jsonFieldOr<bool>(source.json, "use_rslora", source.path, false));
    return {};
}

} // namespace

double LoraShape::scale() const
{
    return alpha / (rslora ? std::sqrt(static_cast<double>(rank)) : static_cast<double>(rank));
}

Result<LoraShape> readLoraShape(const fs::path& adapterFolder)
{
    const fs::path path = adapterFolder / "adapter_config.json";
    ISOGLOSS_TRY(Json json, readJson(path));
    if (const auto targets = json.find("target_modules"); targets != json.end() && targets->is_string()) {
        const Json named = *targets == "all-linear" ? Json(LinearNames) : namedBy(targets->get<std::string>());
        if (!named.empty())
            *targets = named;
    }
    const Source source{json, path.string()};
    ISOGLOSS_TRY(const auto type, jsonFieldOr<std::string>(json, "peft_type", source.path, ""));
    if (type != "LORA")
        return Error{errors::NotAnAdapter, {{"path", source.path}, {"value", type}}, {}};

    LoraShape shape;
    ISOGLOSS_CHECK(refuseVariants(source));
    ISOGLOSS_CHECK(readNumbers(source, shape));
    ISOGLOSS_TRY(shape.targets, readTargets(source));
    ISOGLOSS_TRY(shape.layers, readLayers(source));
    ISOGLOSS_TRY(shape.baseModel, jsonFieldOr<std::string>(json, "base_model_name_or_path", source.path, ""));
    return shape;
}

} // namespace isogloss::model
