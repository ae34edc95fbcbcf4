// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/adapter_card.h"

#include "core/record/json_lists.h"
#include "core/record/settings_table.h"

#include <charconv>

namespace isogloss::record {

namespace {

Json objectiveJson(const ObjectiveSettings& objective)
{
    RunSettings settings;
    settings.objective = objective;
    return toJson(settings).at("objective");
}

Result<std::optional<ObjectiveSettings>> readObjective(const Json& json, const std::string& source)
{
    ISOGLOSS_TRY(const Json objective, jsonFieldOr(json, "objective", source, Json()));
    if (objective.is_null())
        return std::optional<ObjectiveSettings>();
    ISOGLOSS_TRY(RunSettings settings, parseRunSettings(Json{{"objective", objective}}, source));
    return std::optional(settings.objective);
}

Result<void> readLanguages(const Json& json, const std::string& source, AdapterCard& card)
{
    ISOGLOSS_TRY(const Json languages, jsonFieldOr(json, "languages", source, Json::object()));
    ISOGLOSS_TRY(card.taught, jsonTexts(languages, "taught", source));
    ISOGLOSS_TRY(card.aligned, jsonTexts(languages, "aligned", source));
    return {};
}

Json parentJson(const AdapterParent& parent)
{
    Json json{{"name", parent.name}, {"hash", parent.hash}, {"weight", parent.weight}};
    for (const auto& [layer, weight] : parent.layerWeights)
        json["layer_weights"][std::to_string(layer)] = weight;
    if (parent.otherLayers != 1)
        json["other_layers"] = parent.otherLayers;
    for (const auto& [module, weight] : parent.moduleWeights)
        json["module_weights"][module] = weight;
    return json;
}

/// {"name": number, ...}; empty where it is missing.
Result<std::map<std::string, double>> readNumbers(const Json& json, const char* field, const std::string& source)
{
    ISOGLOSS_TRY(const Json object, jsonFieldOr(json, field, source, Json::object()));
    std::map<std::string, double> numbers;
    for (const auto& [name, value] : object.items()) {
        ISOGLOSS_TRY(numbers[name], jsonField<double>(object, name, source));
    }
    return numbers;
}

Result<void> readLayerWeights(const Json& json, const std::string& source, AdapterParent& parent)
{
    ISOGLOSS_TRY(const auto byLayer, readNumbers(json, "layer_weights", source));
    for (const auto& [name, weight] : byLayer) {
        int layer = 0;
        const char* const end = name.data() + name.size();
        if (std::from_chars(name.data(), end, layer).ptr != end)
            return Error{errors::JsonFieldType,
                {{"path", source}, {"field", "layer_weights"}, {"value", excerpt(name)}}, {}};
        parent.layerWeights[layer] = weight;
    }
    ISOGLOSS_TRY(parent.otherLayers, jsonFieldOr(json, "other_layers", source, 1.0));
    return {};
}

Result<AdapterParent> readParent(const Json& json, const std::string& source)
{
    AdapterParent parent;
    ISOGLOSS_TRY(parent.name, jsonField<std::string>(json, "name", source));
    ISOGLOSS_TRY(parent.hash, jsonFieldOr(json, "hash", source, std::string()));
    ISOGLOSS_TRY(parent.weight, jsonField<double>(json, "weight", source));
    ISOGLOSS_CHECK(readLayerWeights(json, source, parent));
    ISOGLOSS_TRY(parent.moduleWeights, readNumbers(json, "module_weights", source));
    return parent;
}

Json pruningJson(const PruningRecord& pruning)
{
    return {{"density", pruning.density}, {"seed", pruning.seed}, {"votes_by_number", pruning.votesByNumber}};
}

Result<std::optional<PruningRecord>> readPruning(const Json& json, const std::string& source)
{
    ISOGLOSS_TRY(const Json object, jsonFieldOr(json, "pruning", source, Json()));
    if (object.is_null())
        return std::optional<PruningRecord>();
    PruningRecord pruning;
    ISOGLOSS_TRY(pruning.density, jsonField<double>(object, "density", source));
    ISOGLOSS_TRY(const auto seed, jsonField<std::int64_t>(object, "seed", source));
    pruning.seed = static_cast<std::uint64_t>(seed);
    ISOGLOSS_TRY(pruning.votesByNumber, jsonFieldOr(object, "votes_by_number", source, false));
    return std::optional(pruning);
}

Result<void> readOrigin(const Json& json, const std::string& source, AdapterCard& card)
{
    ISOGLOSS_TRY(card.run, jsonFieldOr(json, "run", source, std::string()));
    ISOGLOSS_TRY(const Json step, jsonFieldOr(json, "step", source, Json()));
    if (!step.is_null()) {
        ISOGLOSS_TRY(card.step, jsonField<std::int64_t>(json, "step", source));
    }
    ISOGLOSS_TRY(card.method, jsonFieldOr(json, "method", source, std::string()));
    ISOGLOSS_TRY(card.parents,
        jsonList(json, "parents", source, [&](const Json& element) { return readParent(element, source); }));
    ISOGLOSS_TRY(card.pruning, readPruning(json, source));
    ISOGLOSS_TRY(card.version, jsonFieldOr(json, "version", source, std::string()));
    return {};
}

} // namespace

Json toJson(const AdapterCard& card)
{
    Json json{{"schema", 1}, {"base", {{"name", card.baseName}, {"hash", card.baseHash}}},
        {"tokenizer", card.tokenizerHash}, {"prompt", card.prompt},
        {"languages", {{"taught", card.taught}, {"aligned", card.aligned}}}, {"align_layer", card.alignLayer},
        {"run", card.run}, {"parents", Json::array()},
        {"version", card.version}};
    for (const AdapterParent& parent : card.parents)
        json["parents"].push_back(parentJson(parent));
    if (card.objective)
        json["objective"] = objectiveJson(*card.objective);
    if (card.step)
        json["step"] = *card.step;
    if (!card.method.empty())
        json["method"] = card.method;
    if (card.pruning)
        json["pruning"] = pruningJson(*card.pruning);
    writeDataTerms(card.terms, json);
    return json;
}

Result<AdapterCard> parseAdapterCard(const Json& json, const std::string& source)
{
    AdapterCard card;
    ISOGLOSS_TRY(const Json base, jsonField<Json>(json, "base", source));
    ISOGLOSS_TRY(card.baseName, jsonField<std::string>(base, "name", source));
    ISOGLOSS_TRY(card.baseHash, jsonField<std::string>(base, "hash", source));
    ISOGLOSS_TRY(card.tokenizerHash, jsonFieldOr(json, "tokenizer", source, std::string()));
    ISOGLOSS_TRY(card.prompt, jsonFieldOr(json, "prompt", source, std::string()));
    ISOGLOSS_CHECK(readLanguages(json, source, card));
    ISOGLOSS_TRY(card.objective, readObjective(json, source));
    ISOGLOSS_TRY(card.alignLayer, jsonFieldOr(json, "align_layer", source, 0));
    ISOGLOSS_CHECK(readOrigin(json, source, card));
    ISOGLOSS_TRY(card.terms, readDataTerms(json, source));
    return card;
}

} // namespace isogloss::record
