// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/evaluations.h"

#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/record/scores.h"
#include "core/store/rows/dataset_row.h"

#include <nlohmann/json.hpp>

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

/// Datasets are known by the hash of their records.
Result<std::optional<DatasetId>> datasetOf(const Database& database, const std::string& recordsHash)
{
    if (recordsHash.empty())
        return std::optional<DatasetId>();
    ISOGLOSS_TRY(const auto row,
        findRow<DatasetRow>(database, "WHERE json_extract(card, '$.records_sha256') = ?1", recordsHash));
    return row ? std::optional(row->id) : std::nullopt;
}

/// Takes out what an earlier evaluation left in this folder.
Result<void> forget(Database& database, const std::string& folder)
{
    ISOGLOSS_TRY(Statement statement,
        database.prepare("DELETE FROM prediction_files WHERE substr(path, 1, length(?1)) = ?1"));
    return statement.bind(1, folder + "/predictions.").run();
}

/// `row` says whose predictions they are.
Result<void> add(
    Database& database, const WorkspaceFolder& workspace, PredictionFileRow row, const fs::path& folder)
{
    const fs::path path = folder / "scores.json";
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        return {};
    ISOGLOSS_TRY(const Json document, readJson(path));
    ISOGLOSS_TRY(const record::Scores scores, record::parseScores(document, path.string()));
    ISOGLOSS_CHECK(forget(database, workspace.stored(folder)));
    row.task = scores.task;
    row.made = platform::utcNow();
    for (const auto& [language, values] : scores.languages) {
        row.language = language;
        row.records = values.records;
        ISOGLOSS_TRY(row.dataset, datasetOf(database, values.data));
        row.path = workspace.stored(folder / ("predictions." + language + ".jsonl"));
        row.scores = toJsonLine(document["languages"][language]);
        ISOGLOSS_CHECK(insertRow(database, row));
    }
    return {};
}

} // namespace

Result<void> addEvaluation(
    Database& database, const WorkspaceFolder& workspace, const RunRow& run, const fs::path& folder)
{
    PredictionFileRow row;
    row.run = run.id;
    ISOGLOSS_CHECK(add(database, workspace, row, folder));
    if (!run.model)
        return {};
    row.run.reset();
    row.model = run.model;
    return add(database, workspace, row, folder / "base");
}

} // namespace isogloss::store
