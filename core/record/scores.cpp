// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/scores.h"

#include <nlohmann/json.hpp>

namespace isogloss::record {

namespace {

void put(Json& json, const char* name, const std::optional<double>& value)
{
    if (value)
        json[name] = *value;
}

Json languageJson(const LanguageScores& scores)
{
    Json json{{"records", scores.records}};
    put(json, "f1", scores.f1);
    put(json, "precision", scores.precision);
    put(json, "recall", scores.recall);
    put(json, "bleu", scores.bleu);
    put(json, "chrf", scores.chrf);
    if (scores.unreadable)
        json["unreadable"] = *scores.unreadable;
    if (!scores.signature.empty())
        json["signature"] = scores.signature;
    return json;
}

} // namespace

Json toJson(const Scores& scores)
{
    Json json{{"task", scores.task}, {"languages", Json::object()}, {"means", Json::object()}};
    for (const auto& [language, values] : scores.languages)
        json["languages"][language] = languageJson(values);
    put(json["means"], "supervised", scores.supervisedMean);
    put(json["means"], "transfer", scores.transferMean);
    return json;
}

} // namespace isogloss::record
