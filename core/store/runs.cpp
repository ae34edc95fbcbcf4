// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs.h"

#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/base/platform.h"
#include "core/record/event_lines.h"
#include "core/store/adapters.h"
#include "core/store/analysis.h"
#include "core/store/evaluations.h"
#include "core/store/models.h"
#include "core/store/rows/dataset_row.h"
#include "core/store/run_totals.h"

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

/// The model that was trained: by its hash, or by where it lies.
Result<std::optional<ModelId>> modelOf(
    Database& database, const WorkspaceFolder& workspace, const std::string& hash, const std::string& path)
{
    ISOGLOSS_TRY(const auto known, findRow<ModelRow>(database, "WHERE hash != '' AND hash = ?1", hash));
    if (known)
        return std::optional(known->id);
    auto there = modelAt(database, workspace, path);
    return there.has_value() ? std::optional(there.value()) : std::nullopt;
}

/// Datasets are known by the hash of their records.
Result<void> addDatasets(Database& database, RunId run, const Json& hashes)
{
    ISOGLOSS_TRY(Statement insert,
        database.prepare("INSERT OR IGNORE INTO run_datasets(run, dataset) SELECT ?1, id FROM datasets "
                         "WHERE json_extract(card, '$.records_sha256') = ?2"));
    for (const auto& [path, hash] : hashes.items())
        if (hash.is_string())
            ISOGLOSS_CHECK(insert.bind(1, run.value).bind(2, hash.get_ref<const std::string&>()).run());
    return {};
}

Result<RunRow> rowFor(const Database& database, const WorkspaceFolder& workspace, const fs::path& folder)
{
    const std::string stored = workspace.stored(folder);
    ISOGLOSS_TRY(const auto known, findRow<RunRow>(database, "WHERE folder = ?1", stored));
    RunRow row;
    row.folder = stored;
    row.name = fs::path(stored).filename().string();
    row.added = platform::utcNow();
    if (known) {
        row.id = known->id;
        row.experiment = known->experiment;
        row.added = known->added;
    }
    return row;
}

/// What was stored of a run before, but for the run itself.
Result<void> forget(Database& database, RunId run)
{
    for (const char* table : {"analysis_rows", "run_datasets", "prediction_files"}) {
        ISOGLOSS_TRY(
            Statement statement, database.prepare(std::string("DELETE FROM ") + table + " WHERE run = ?1"));
        ISOGLOSS_CHECK(statement.bind(1, run.value).run());
    }
    return {};
}

} // namespace

Result<RunRow> enterRun(Database& database, const WorkspaceFolder& workspace, const fs::path& folder,
    std::optional<ExperimentId> experiment)
{
    const std::string path = (folder / "run.json").string();
    ISOGLOSS_TRY(const Json record, readJson(path));
    ISOGLOSS_TRY(const Json settings, jsonField<Json>(record, "settings", path));
    ISOGLOSS_TRY(const Json provenance, jsonField<Json>(record, "provenance", path));
    ISOGLOSS_TRY(const std::string model, jsonField<std::string>(settings, "model", path));
    ISOGLOSS_TRY(const std::string hash, jsonFieldOr(provenance, "model", path, std::string()));
    ISOGLOSS_TRY(RunRow run, rowFor(database, workspace, folder));
    ISOGLOSS_TRY(run.model, modelOf(database, workspace, hash, model));
    ISOGLOSS_TRY(run.seed, jsonFieldOr(provenance, "seed", path, std::int64_t{0}));
    if (experiment)
        run.experiment = experiment;
    if (run.id.value == 0) {
        ISOGLOSS_TRY(run.id, insertRow(database, run));
    } else {
        ISOGLOSS_CHECK(forget(database, run.id));
        ISOGLOSS_CHECK(updateRow(database, run));
    }
    ISOGLOSS_TRY(const Json data, jsonFieldOr(provenance, "data", path, Json::object()));
    ISOGLOSS_CHECK(addDatasets(database, run.id, data));
    return run;
}

Result<void> enterResults(Database& database, const WorkspaceFolder& workspace, RunRow& run)
{
    const fs::path folder = workspace.resolved(run.folder);
    ISOGLOSS_TRY(const record::EventTimes times, record::readEventTimes(folder / "events.jsonl"));
    run.started = times.first;
    run.ended = times.last;
    ISOGLOSS_CHECK(updateRow(database, run));
    ISOGLOSS_CHECK(addEvaluation(database, workspace, run, folder / "evaluation"));
    const fs::path adapter = folder / "adapter";
    std::error_code ignored;
    ISOGLOSS_TRY(
        const auto known, findRow<AdapterRow>(database, "WHERE folder = ?1", workspace.stored(adapter)));
    if (!known && fs::exists(adapter / "adapter_config.json", ignored))
        ISOGLOSS_CHECK(addAdapter(database, workspace, adapter, run.name, run.id));
    return {};
}

Result<RunId> importRun(Database& database, const WorkspaceFolder& workspace, const fs::path& folder)
{
    ISOGLOSS_TRY(RunRow run, enterRun(database, workspace, folder));
    run.state = RunState::Interrupted;
    const auto take = [&](const record::RunEvent& event) -> Result<void> {
        takeEvent(event, run);
        if (const auto* const snapshot = std::get_if<record::AlignmentSnapshot>(&event))
            return addSnapshot(database, run.id, *snapshot);
        return {};
    };
    ISOGLOSS_CHECK(record::readEventLines(folder / "events.jsonl", take));
    if (run.state == RunState::Running)
        run.state = RunState::Interrupted;
    ISOGLOSS_CHECK(enterResults(database, workspace, run));
    return run.id;
}

} // namespace isogloss::store
