// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dataset_removal.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/store/errors.h"
#include "core/store/rows/dataset_row.h"
#include "core/store/table.h"

#include <nlohmann/json.hpp>

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view Predictions = "SELECT path FROM prediction_files WHERE dataset = ?1 ORDER BY path";
constexpr std::string_view Splits
    = "SELECT name FROM splits WHERE ?1 IN (dataset, train, validation, test) ORDER BY name";
constexpr std::string_view Runs
    = "SELECT folder FROM runs WHERE id IN (SELECT run FROM run_datasets WHERE dataset = ?1) ORDER BY folder";
constexpr std::string_view Adapters
    = "WITH RECURSIVE made(id) AS (SELECT id FROM adapters WHERE run IN "
      "(SELECT run FROM run_datasets WHERE dataset = ?1) "
      "UNION SELECT adapter FROM adapter_parents JOIN made ON parent = made.id) "
      "SELECT name FROM adapters WHERE id IN made ORDER BY name";
constexpr std::string_view Experiments
    = "SELECT e.name FROM experiments e JOIN datasets d ON d.id = ?1 "
      "WHERE instr(settings, '\"data/' || d.name || '/') > 0 ORDER BY e.name";
constexpr std::string_view Busy
    = "SELECT name FROM runs WHERE state = 'running' AND id IN (SELECT run FROM run_datasets WHERE dataset = ?1) "
      "UNION SELECT q.folder FROM queue q JOIN experiments e ON e.id = q.experiment JOIN datasets d ON d.id = ?1 "
      "WHERE q.state IN ('waiting', 'running') AND instr(e.settings, '\"data/' || d.name || '/') > 0";

/// In the order in which rows may go.
constexpr std::string_view Deletions[] = {"DELETE FROM prediction_files WHERE dataset = ?1",
    "DELETE FROM splits WHERE dataset = ?1", "UPDATE splits SET train = NULL WHERE train = ?1",
    "UPDATE splits SET validation = NULL WHERE validation = ?1",
    "UPDATE splits SET test = NULL WHERE test = ?1", "DELETE FROM run_datasets WHERE dataset = ?1",
    "DELETE FROM datasets WHERE id = ?1"};

Result<std::vector<std::string>> names(const Database& database, std::string_view query, DatasetId dataset)
{
    ISOGLOSS_TRY(Statement statement, database.prepare(query));
    statement.bind(1, dataset.value);
    std::vector<std::string> found;
    for (;;) {
        ISOGLOSS_TRY(const bool hasRow, statement.step());
        if (!hasRow)
            return found;
        found.push_back(statement.text(0));
    }
}

/// run.json keeps a few of the texts that were found on both sides (plan.leaks).
Result<void> forgetExamples(const fs::path& record)
{
    std::error_code ignored;
    if (!fs::exists(record, ignored))
        return {};
    ISOGLOSS_TRY(Json json, readJson(record));
    const Json::json_pointer leaks("/plan/leaks");
    if (!json.contains(leaks) || !json[leaks].is_array())
        return {};
    for (Json& leak : json[leaks])
        if (leak.is_object())
            leak.erase("examples");
    return writeJson(record, json);
}

Result<void> removeFolder(const fs::path& path)
{
    std::error_code failure;
    fs::remove_all(path, failure);
    return failure ? Result<void>(Error{
               isogloss::errors::FileUnwritable, {{"path", path.string()}, {"reason", failure.message()}}, {}})
                   : Result<void>();
}

/// All but the events of runs, which hold no texts and are found anew only at a cost.
Result<void> emptyCache(const WorkspaceFolder& folder)
{
    std::error_code ignored;
    const std::string events = folder.events().filename().string();
    for (const auto& entry : fs::directory_iterator(folder.cache(), ignored))
        if (!entry.path().filename().string().starts_with(events))
            ISOGLOSS_CHECK(removeFolder(entry.path()));
    return {};
}

} // namespace

Result<DatasetRemoval> removalOf(const Database& database, DatasetId dataset)
{
    ISOGLOSS_TRY(const DatasetRow row, rowOf<DatasetRow>(database, dataset));
    DatasetRemoval removal;
    removal.name = row.name;
    ISOGLOSS_TRY(removal.predictions, names(database, Predictions, dataset));
    ISOGLOSS_TRY(removal.splits, names(database, Splits, dataset));
    ISOGLOSS_TRY(removal.runs, names(database, Runs, dataset));
    ISOGLOSS_TRY(removal.adapters, names(database, Adapters, dataset));
    ISOGLOSS_TRY(removal.experiments, names(database, Experiments, dataset));
    return removal;
}

Result<DatasetRemoval> removeDataset(Database& database, const WorkspaceFolder& folder, DatasetId dataset)
{
    ISOGLOSS_TRY(const DatasetRemoval removal, removalOf(database, dataset));
    ISOGLOSS_TRY(const std::vector<std::string> busy, names(database, Busy, dataset));
    if (!busy.empty())
        return Error{errors::InUse,
            {{"table", "datasets"}, {"value", removal.name}, {"users", "runs/" + busy.front()}}, {}};
    for (const std::string_view deletion : Deletions) {
        ISOGLOSS_TRY(Statement statement, database.prepare(deletion));
        ISOGLOSS_CHECK(statement.bind(1, dataset.value).run());
    }
    for (const std::string& run : removal.runs)
        ISOGLOSS_CHECK(forgetExamples(folder.resolved(run) / "run.json"));
    for (const std::string& file : removal.predictions)
        ISOGLOSS_CHECK(removeFolder(folder.resolved(file)));
    ISOGLOSS_CHECK(emptyCache(folder));
    ISOGLOSS_CHECK(removeFolder(folder.data() / removal.name));
    return removal;
}

} // namespace isogloss::store
