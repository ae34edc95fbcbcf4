// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/evaluations.h"

#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/record/scores.h"
#include "core/store/rows/dataset_row.h"

#include <nlohmann/json.hpp>

namespace isogloss::store {

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

} // namespace

Result<void> addEvaluation(
    Database& database, const WorkspaceFolder& workspace, RunId run, const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / "scores.json";
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return {};
    ISOGLOSS_TRY(const Json document, readJson(path));
    ISOGLOSS_TRY(const record::Scores scores, record::parseScores(document, path.string()));
    PredictionFileRow row;
    row.run = run;
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

} // namespace isogloss::store
