// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/grid.h"

#include "core/base/json_reader.h"
#include "core/eval/scoring.h"
#include "core/merge/errors.h"
#include "core/record/json_lists.h"

#include <algorithm>

namespace isogloss::merge {

namespace fs = std::filesystem;
using record::jsonList;
using record::jsonTexts;
using record::wrongType;

namespace {

Json bandJson(const std::optional<Band>& band)
{
    return band ? Json::array({band->first, band->second}) : Json();
}

Result<std::optional<Band>> readBand(const Json& json, const std::string& source)
{
    if (json.is_null())
        return std::optional<Band>();
    if (!json.is_array() || json.size() != 2 || !json[0].is_number_integer() || !json[1].is_number_integer())
        return wrongType(json, "bands", source);
    const Band band{json[0].get<int>(), json[1].get<int>()};
    if (band.first < 1 || band.second < band.first)
        return wrongType(json, "bands", source);
    return std::optional(band);
}

Json fileJson(const TestSet::File& file)
{
    return {{"language", file.language}, {"path", file.path.string()}};
}

Result<TestSet::File> readFileOf(const Json& json, const std::string& source)
{
    TestSet::File file;
    ISOGLOSS_TRY(file.language, jsonField<std::string>(json, "language", source));
    ISOGLOSS_TRY(file.path, jsonField<std::string>(json, "path", source));
    return file;
}

/// Empty where it is not said.
Result<std::optional<data::Task>> readTask(const Json& json, const std::string& source)
{
    ISOGLOSS_TRY(const auto task, jsonFieldOr(json, "task", source, std::string()));
    for (const data::Task known : {data::Task::Slots, data::Task::Entities, data::Task::Translation})
        if (eval::taskName(known) == task)
            return std::optional(known);
    if (!task.empty())
        return wrongType(task, "task", source);
    return std::optional<data::Task>();
}

Result<void> readTests(const Json& json, const std::string& source, TestSet& tests)
{
    const auto file = [&source](const Json& element) { return readFileOf(element, source); };
    ISOGLOSS_TRY(const auto texts, jsonList(json, "texts", source, file));
    if (!texts.empty() && texts.size() != 2)
        return wrongType(json["texts"], "texts", source);
    if (!texts.empty())
        tests.texts = {texts[0], texts[1]};
    ISOGLOSS_TRY(tests.records, jsonList(json, "records", source, file));
    ISOGLOSS_TRY(tests.taught, jsonTexts(json, "taught", source));
    ISOGLOSS_TRY(tests.task, readTask(json, source));
    ISOGLOSS_TRY(const auto sentences, jsonFieldOr(json, "most_sentences", source, std::int64_t{0}));
    ISOGLOSS_TRY(const auto records, jsonFieldOr(json, "most_records", source, std::int64_t{0}));
    tests.mostSentences = static_cast<std::size_t>(std::max<std::int64_t>(0, sentences));
    tests.mostRecords = static_cast<std::size_t>(std::max<std::int64_t>(0, records));
    return {};
}

Result<void> readWays(const Json& json, const std::string& source, GridSettings& settings)
{
    ISOGLOSS_TRY(const auto methods, jsonTexts(json, "methods", source));
    if (!methods.empty())
        settings.methods.clear();
    for (const std::string& name : methods) {
        ISOGLOSS_TRY(const Method method, methodNamed(name));
        settings.methods.push_back(method);
    }
    const auto number = [&source](const Json& element) -> Result<double> {
        if (!element.is_number() || element < 0 || element > 1)
            return wrongType(element, "places", source);
        return element.get<double>();
    };
    ISOGLOSS_TRY(const auto places, jsonList(json, "places", source, number));
    if (!places.empty())
        settings.places = places;
    ISOGLOSS_TRY(const auto bands,
        jsonList(json, "bands", source, [&source](const Json& element) { return readBand(element, source); }));
    if (!bands.empty())
        settings.bands = bands;
    ISOGLOSS_TRY(settings.transition, jsonFieldOr(json, "transition", source, 1));
    ISOGLOSS_TRY(settings.density, jsonFieldOr(json, "density", source, 0.5));
    ISOGLOSS_TRY(const auto seed, jsonFieldOr(json, "seed", source, std::int64_t{1}));
    settings.seed = static_cast<std::uint64_t>(seed);
    ISOGLOSS_TRY(settings.layer, jsonFieldOr(json, "layer", source, 0));
    return {};
}

Json shareJson(const FoundShare& share)
{
    return {{"value", share.value}, {"low", share.low}, {"high", share.high}, {"signature", share.signature}};
}

Json scoresJson(const GridPoint& point)
{
    Json json = Json::object();
    if (point.alignment)
        json["alignment"] = shareJson(*point.alignment);
    if (point.task) {
        json["task"] = *point.task;
        json["languages"] = point.languages;
        json["signatures"] = point.signatures;
    }
    return json;
}

Json pointJson(const GridPoint& point)
{
    const auto [first, second] = weightsAt(point.at.place);
    Json json = scoresJson(point);
    json["method"] = name(point.at.method);
    json["place"] = point.at.place;
    json["weights"] = {first, second};
    json["band"] = bandJson(point.at.band);
    if (!point.problem.empty()) {
        json["problem"] = point.problem;
        return json;
    }
    json["rank"] = point.rank;
    json["kept_energy"] = point.keptEnergy;
    json["front"] = point.isOnFront;
    return json;
}

Result<void> readScores(const Json& json, const std::string& source, GridPoint& point)
{
    ISOGLOSS_TRY(const Json alignment, jsonFieldOr(json, "alignment", source, Json()));
    if (!alignment.is_null()) {
        FoundShare share;
        ISOGLOSS_TRY(share.value, jsonField<double>(alignment, "value", source));
        ISOGLOSS_TRY(share.low, jsonField<double>(alignment, "low", source));
        ISOGLOSS_TRY(share.high, jsonField<double>(alignment, "high", source));
        ISOGLOSS_TRY(share.signature, jsonFieldOr(alignment, "signature", source, std::string()));
        point.alignment = share;
    }
    if (!json.contains("task"))
        return {};
    ISOGLOSS_TRY(point.task, jsonField<double>(json, "task", source));
    ISOGLOSS_TRY(const Json languages, jsonFieldOr(json, "languages", source, Json::object()));
    for (const auto& [language, value] : languages.items()) {
        ISOGLOSS_TRY(point.languages[language], jsonField<double>(languages, language, source));
    }
    ISOGLOSS_TRY(const Json signatures, jsonFieldOr(json, "signatures", source, Json::object()));
    for (const auto& [language, value] : signatures.items()) {
        ISOGLOSS_TRY(point.signatures[language], jsonField<std::string>(signatures, language, source));
    }
    return {};
}

Result<GridPoint> readPoint(const Json& json, const std::string& source)
{
    GridPoint point;
    ISOGLOSS_CHECK(readScores(json, source, point));
    ISOGLOSS_TRY(const auto method, jsonField<std::string>(json, "method", source));
    ISOGLOSS_TRY(point.at.method, methodNamed(method));
    ISOGLOSS_TRY(point.at.place, jsonField<double>(json, "place", source));
    ISOGLOSS_TRY(const Json band, jsonFieldOr(json, "band", source, Json()));
    ISOGLOSS_TRY(point.at.band, readBand(band, source));
    ISOGLOSS_TRY(point.problem, jsonFieldOr(json, "problem", source, std::string()));
    ISOGLOSS_TRY(point.rank, jsonFieldOr(json, "rank", source, 0));
    ISOGLOSS_TRY(point.keptEnergy, jsonFieldOr(json, "kept_energy", source, 1.0));
    ISOGLOSS_TRY(point.isOnFront, jsonFieldOr(json, "front", source, false));
    return point;
}

} // namespace

Json toJson(const GridSettings& settings)
{
    Json json{{"model", settings.model.string()}, {"first", settings.first.string()},
        {"second", settings.second.string()}, {"places", settings.places}, {"transition", settings.transition},
        {"density", settings.density}, {"seed", settings.seed}, {"layer", settings.layer},
        {"taught", settings.tests.taught},
        {"most_sentences", settings.tests.mostSentences}, {"most_records", settings.tests.mostRecords}};
    if (settings.tests.task)
        json["task"] = eval::taskName(*settings.tests.task);
    for (const Method method : settings.methods)
        json["methods"].push_back(name(method));
    for (const auto& band : settings.bands)
        json["bands"].push_back(bandJson(band));
    if (settings.tests.texts)
        json["texts"] = {fileJson(settings.tests.texts->first), fileJson(settings.tests.texts->second)};
    for (const TestSet::File& file : settings.tests.records)
        json["records"].push_back(fileJson(file));
    return json;
}

Result<GridSettings> parseGridSettings(const Json& json, const std::string& source)
{
    GridSettings settings;
    for (const auto& [field, path] : {std::pair{"model", &settings.model}, std::pair{"first", &settings.first},
             std::pair{"second", &settings.second}}) {
        ISOGLOSS_TRY(*path, jsonField<std::string>(json, field, source));
    }
    ISOGLOSS_CHECK(readWays(json, source, settings));
    ISOGLOSS_CHECK(readTests(json, source, settings.tests));
    if (!settings.tests.texts && settings.tests.records.empty())
        return Error{errors::GridUntested, {{"path", source}}, {}};
    return settings;
}

void changePaths(GridSettings& settings, const std::function<void(fs::path&)>& change)
{
    for (fs::path* const path : {&settings.model, &settings.first, &settings.second})
        change(*path);
    if (settings.tests.texts) {
        change(settings.tests.texts->first.path);
        change(settings.tests.texts->second.path);
    }
    for (TestSet::File& file : settings.tests.records)
        change(file.path);
}

Result<GridSettings> loadGridSettings(const fs::path& file)
{
    ISOGLOSS_TRY(const Json json, readJson(file));
    ISOGLOSS_TRY(GridSettings settings, parseGridSettings(json, file.string()));
    changePaths(settings, [&file](fs::path& path) { path = (file.parent_path() / path).lexically_normal(); });
    return settings;
}

Json toJson(const Grid& grid, const GridSettings& settings)
{
    Json points = Json::array();
    for (const GridPoint& point : grid.points)
        points.push_back(pointJson(point));
    return {{"settings", toJson(settings)}, {"hashes", grid.hashes}, {"layer", grid.layer},
        {"base", scoresJson(grid.base)}, {"first", scoresJson(grid.first)}, {"second", scoresJson(grid.second)}, {"points", points}};
}

Result<std::pair<Grid, GridSettings>> parseGrid(const Json& json, const std::string& source)
{
    Grid grid;
    ISOGLOSS_TRY(const Json described, jsonField<Json>(json, "settings", source));
    ISOGLOSS_TRY(GridSettings settings, parseGridSettings(described, source));
    ISOGLOSS_TRY(const auto hashes, jsonTexts(json, "hashes", source));
    std::copy_n(hashes.begin(), std::min(hashes.size(), grid.hashes.size()), grid.hashes.begin());
    ISOGLOSS_TRY(grid.layer, jsonField<int>(json, "layer", source));
    for (const auto& [field, point] :
        {std::pair{"base", &grid.base}, std::pair{"first", &grid.first}, std::pair{"second", &grid.second}}) {
        ISOGLOSS_TRY(const Json scores, jsonField<Json>(json, field, source));
        ISOGLOSS_CHECK(readScores(scores, source, *point));
    }
    ISOGLOSS_TRY(grid.points,
        jsonList(json, "points", source, [&source](const Json& element) { return readPoint(element, source); }));
    return std::pair(std::move(grid), std::move(settings));
}

} // namespace isogloss::merge
