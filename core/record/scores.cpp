// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/scores.h"

#include "core/base/json_reader.h"

namespace isogloss::record {

namespace {

void put(Json& json, const char* name, const std::optional<double>& value)
{
    if (value)
        json[name] = *value;
}

void put(Json& json, const char* name, const std::optional<ScoreInterval>& interval)
{
    if (interval)
        json[name] = {interval->low, interval->high};
}

Json languageJson(const LanguageScores& scores)
{
    Json json{{"records", scores.records}};
    put(json, "f1", scores.f1);
    put(json, "precision", scores.precision);
    put(json, "recall", scores.recall);
    put(json, "bleu", scores.bleu);
    put(json, "chrf", scores.chrf);
    put(json, "f1_ci", scores.f1Interval);
    put(json, "bleu_ci", scores.bleuInterval);
    put(json, "chrf_ci", scores.chrfInterval);
    if (scores.unreadable)
        json["unreadable"] = *scores.unreadable;
    if (!scores.data.empty())
        json["data"] = scores.data;
    if (!scores.file.empty())
        json["file"] = scores.file;
    if (!scores.signature.empty())
        json["signature"] = scores.signature;
    return json;
}

template <typename T>
Result<void> take(const Json& json, const char* name, const std::string& source, std::optional<T>& value)
{
    if (json.is_object() && json.contains(name)) {
        ISOGLOSS_TRY(value, jsonField<T>(json, name, source));
    }
    return {};
}

Result<void> take(
    const Json& json, const char* name, const std::string& source, std::optional<ScoreInterval>& interval)
{
    if (!json.is_object() || !json.contains(name))
        return {};
    const Json& bounds = json[name];
    if (!bounds.is_array() || bounds.size() != 2 || !bounds[0].is_number() || !bounds[1].is_number())
        return Error{errors::JsonFieldType, {{"path", source}, {"field", name}, {"value", bounds.dump()}}, {}};
    interval = {bounds[0].get<double>(), bounds[1].get<double>()};
    return {};
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

Result<LanguageScores> parseLanguageScores(const Json& json, const std::string& source)
{
    LanguageScores scores;
    ISOGLOSS_TRY(scores.records, jsonField<std::int64_t>(json, "records", source));
    ISOGLOSS_CHECK(take(json, "f1", source, scores.f1));
    ISOGLOSS_CHECK(take(json, "precision", source, scores.precision));
    ISOGLOSS_CHECK(take(json, "recall", source, scores.recall));
    ISOGLOSS_CHECK(take(json, "bleu", source, scores.bleu));
    ISOGLOSS_CHECK(take(json, "chrf", source, scores.chrf));
    ISOGLOSS_CHECK(take(json, "f1_ci", source, scores.f1Interval));
    ISOGLOSS_CHECK(take(json, "bleu_ci", source, scores.bleuInterval));
    ISOGLOSS_CHECK(take(json, "chrf_ci", source, scores.chrfInterval));
    ISOGLOSS_CHECK(take(json, "unreadable", source, scores.unreadable));
    ISOGLOSS_TRY(scores.data, jsonFieldOr(json, "data", source, std::string()));
    ISOGLOSS_TRY(scores.file, jsonFieldOr(json, "file", source, std::string()));
    ISOGLOSS_TRY(scores.signature, jsonFieldOr(json, "signature", source, std::string()));
    return scores;
}

Result<Scores> parseScores(const Json& json, const std::string& source)
{
    Scores scores;
    ISOGLOSS_TRY(scores.task, jsonField<std::string>(json, "task", source));
    ISOGLOSS_TRY(const Json languages, jsonField<Json>(json, "languages", source));
    for (const auto& [language, values] : languages.items()) {
        ISOGLOSS_TRY(LanguageScores read, parseLanguageScores(values, source));
        scores.languages.emplace(language, std::move(read));
    }
    ISOGLOSS_TRY(const Json means, jsonFieldOr(json, "means", source, Json::object()));
    ISOGLOSS_CHECK(take(means, "supervised", source, scores.supervisedMean));
    ISOGLOSS_CHECK(take(means, "transfer", source, scores.transferMean));
    return scores;
}

} // namespace isogloss::record
