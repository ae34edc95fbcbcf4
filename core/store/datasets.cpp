// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/datasets.h"

#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/quality/recipe.h"
#include "core/store/edit_steps.h"
#include "core/store/languages.h"

#include <nlohmann/json.hpp>

namespace isogloss::store {

namespace {

Result<void> addCounts(Database& database, DatasetId dataset, const DatasetCounts& counts)
{
    std::map<std::string, LanguageId> languages;
    for (const auto& [key, records] : counts.languages) {
        ISOGLOSS_TRY(languages[key], languageWithKey(database, key));
        ISOGLOSS_CHECK(insertRow(database, DatasetLanguageRow{{}, dataset, languages[key], records}));
    }
    for (const auto& [keys, sentences] : counts.pairs)
        ISOGLOSS_CHECK(insertRow(
            database, PairRow{{}, dataset, languages[keys.first], languages[keys.second], {}, sentences}));
    return {};
}

Result<void> addStepsOf(Database& database, const std::filesystem::path& path, DatasetId dataset)
{
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return {};
    ISOGLOSS_TRY(const Json json, readJson(path));
    ISOGLOSS_TRY(const quality::Recipe recipe, quality::parseRecipe(json, path.string()));
    for (const quality::RecipeStep& step : recipe) {
        EditStepRow row;
        row.dataset = dataset;
        row.step = quality::toJson(step).dump();
        row.made = platform::utcNow();
        ISOGLOSS_CHECK(addEditStep(database, row));
    }
    return {};
}

} // namespace

Result<DatasetId> addDataset(Database& database, const record::DatasetCard& card, const DatasetCounts& counts)
{
    ISOGLOSS_TRY(
        const DatasetId dataset, insertRow(database, DatasetRow{{}, card.id, card, platform::utcNow()}));
    ISOGLOSS_CHECK(addCounts(database, dataset, counts));
    return dataset;
}

Result<void> replaceCounts(Database& database, DatasetId dataset, const DatasetCounts& counts)
{
    for (const char* const old : {"DELETE FROM dataset_languages WHERE dataset = ?1",
             "DELETE FROM pairs WHERE dataset = ?1 AND pivot IS NULL"}) {
        ISOGLOSS_TRY(Statement statement, database.prepare(old));
        ISOGLOSS_CHECK(statement.bind(1, dataset.value).run());
    }
    return addCounts(database, dataset, counts);
}

Result<DatasetId> addDatasetFolder(Database& database, const WorkspaceFolder& folder, const std::string& name)
{
    const std::filesystem::path inside = folder.data() / name;
    const std::filesystem::path path = inside / "dataset.json";
    ISOGLOSS_TRY(const Json json, readJson(path));
    ISOGLOSS_TRY(record::DatasetCard card, record::parseDatasetCard(json, path.string()));
    ISOGLOSS_TRY(const DatasetCounts counts, countRecords(inside / "records.jsonl"));
    card.id = name;
    ISOGLOSS_TRY(const DatasetId dataset, addDataset(database, card, counts));
    ISOGLOSS_CHECK(addStepsOf(database, inside / "edits.json", dataset));
    return dataset;
}

Result<void> setDatasetTerms(
    Database& database, const WorkspaceFolder& folder, DatasetId dataset, const record::DatasetCard& terms)
{
    ISOGLOSS_TRY(DatasetRow row, rowOf<DatasetRow>(database, dataset));
    takeTerms(row.card, terms);
    ISOGLOSS_CHECK(updateRow(database, row));
    return writeJson(folder.data() / row.name / "dataset.json", record::toJson(row.card)); // last: it can fail
}

} // namespace isogloss::store
