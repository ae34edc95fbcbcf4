// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/adapter_card.h"

#include "core/record/json_lists.h"
#include "core/record/settings_table.h"

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

Result<AdapterParent> readParent(const Json& json, const std::string& source)
{
    AdapterParent parent;
    ISOGLOSS_TRY(parent.name, jsonField<std::string>(json, "name", source));
    ISOGLOSS_TRY(parent.hash, jsonFieldOr(json, "hash", source, std::string()));
    ISOGLOSS_TRY(parent.weight, jsonField<double>(json, "weight", source));
    return parent;
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
        json["parents"].push_back({{"name", parent.name}, {"hash", parent.hash}, {"weight", parent.weight}});
    if (card.objective)
        json["objective"] = objectiveJson(*card.objective);
    if (card.step)
        json["step"] = *card.step;
    if (!card.method.empty())
        json["method"] = card.method;
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
