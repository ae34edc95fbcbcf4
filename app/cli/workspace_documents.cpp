// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/workspace_documents.h"

#include "app/cli/words.h"
#include "core/store/backups.h"
#include "core/store/errors.h"
#include "core/store/rows/adapter_row.h"
#include "core/store/rows/dataset_row.h"
#include "core/store/rows/experiment_row.h"
#include "core/store/rows/language_row.h"
#include "core/store/rows/model_row.h"
#include "core/store/rows/queue_row.h"
#include "core/store/rows/run_row.h"
#include "core/store/rows/split_row.h"
#include "core/store/table.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

Json entry(const store::LanguageRow& row)
{
    return {{"key", row.key}, {"name", row.name}, {"own_name", row.ownName},
        {"direction", store::wordOf(row.direction)}};
}

Json entry(const store::DatasetRow& row)
{
    Json card = record::toJson(row.card);
    return {{"dataset", row.name}, {"kind", card["kind"]}, {"languages", card["languages"]},
        {"records", row.card.records}, {"evaluation_only", row.card.evaluationOnly}, {"added", row.added}};
}

Json entry(const store::SplitRow& row)
{
    return {{"split", row.name}, {"seed", row.seed}, {"left_out", row.leftOut}};
}

Json entry(const store::ModelRow& row)
{
    return {{"model", row.name}, {"path", row.path}};
}

Json entry(const store::AdapterRow& row)
{
    return {{"adapter", row.name}, {"folder", row.folder}, {"base", row.card.baseName}};
}

Json entry(const store::ExperimentRow& row)
{
    return {{"experiment", row.name}, {"changed", row.changed}};
}

Json entry(const store::RunRow& row)
{
    return {{"run", row.name}, {"folder", row.folder}, {"state", store::wordOf(row.state)},
        {"step", row.step}, {"total_steps", row.totalSteps}, {"seed", row.seed}};
}

Json entry(const store::QueueRow& row)
{
    return {{"id", row.id.value}, {"folder", row.folder}, {"state", store::wordOf(row.state)}};
}

template <typename Row>
Result<void> put(Json& document, const char* name, const store::Database& database)
{
    ISOGLOSS_TRY(const std::vector<Row> rows, store::allRows<Row>(database));
    document[name] = Json::array();
    for (const Row& row : rows)
        document[name].push_back(entry(row));
    return {};
}

Json textsJson(const std::vector<Error>& errors)
{
    Json list = Json::array();
    for (const Error& error : errors)
        list.push_back(words(error));
    return list;
}

} // namespace

Result<Json> listDocument(const store::Database& database, const store::WorkspaceFolder& folder)
{
    Json document{{"workspace", folder.root().string()}, {"backups", Json::array()}};
    ISOGLOSS_CHECK(put<store::LanguageRow>(document, "languages", database));
    ISOGLOSS_CHECK(put<store::DatasetRow>(document, "datasets", database));
    ISOGLOSS_CHECK(put<store::SplitRow>(document, "splits", database));
    ISOGLOSS_CHECK(put<store::ModelRow>(document, "models", database));
    ISOGLOSS_CHECK(put<store::AdapterRow>(document, "adapters", database));
    ISOGLOSS_CHECK(put<store::ExperimentRow>(document, "experiments", database));
    ISOGLOSS_CHECK(put<store::RunRow>(document, "runs", database));
    ISOGLOSS_CHECK(put<store::QueueRow>(document, "queue", database));
    for (const auto& path : store::listBackups(folder.backups()))
        document["backups"].push_back(path.filename().string());
    return document;
}

Json missingJson(const std::vector<store::MissingFile>& missing)
{
    Json list = Json::array();
    for (const store::MissingFile& file : missing)
        list.push_back({{"table", file.table}, {"name", file.name}, {"path", file.path.string()}});
    return list;
}

Json recoveryJson(const store::Recovery& recovery)
{
    Json document{{"damage", recovery.damage}, {"damaged_file", recovery.damaged.string()},
        {"backup", recovery.backup.string()}, {"tables", Json::array()},
        {"adopted", recovery.adopted.folders}, {"problems", textsJson(recovery.adopted.problems)}};
    for (const store::SalvagedTable& table : recovery.tables)
        document["tables"].push_back({{"table", table.table}, {"rows", table.rows},
            {"from_backup", table.onlyInBackup}, {"lost", table.lost}, {"complete", table.isComplete}});
    return document;
}

std::vector<std::string> missingWords(const std::vector<store::MissingFile>& missing)
{
    std::vector<std::string> lines;
    for (const store::MissingFile& file : missing)
        lines.push_back(words(store::says::MissingFile,
            {{"path", file.path.string()}, {"table", file.table}, {"value", file.name}}));
    return lines;
}

std::vector<std::string> recoveryWords(const store::Recovery& recovery)
{
    std::vector<std::string> lines;
    if (recovery.tables.empty())
        lines.push_back(recovery.backup.empty()
                ? words(store::says::RestoredFromFolders, {})
                : words(store::says::RestoredFromBackup, {{"path", recovery.backup.string()}}));
    for (const store::SalvagedTable& table : recovery.tables)
        if (table.onlyInBackup > 0 || table.lost > 0 || !table.isComplete)
            lines.push_back(words(table.isComplete ? store::says::TableRecovered : store::says::TableUnsure,
                {{"table", table.table}, {"rows", std::to_string(table.rows)},
                    {"old", std::to_string(table.onlyInBackup)}, {"lost", std::to_string(table.lost)}}));
    for (const Error& problem : recovery.adopted.problems)
        lines.push_back(words(problem));
    lines.push_back(words(store::says::DamagedKept, {{"path", recovery.damaged.string()}}));
    return lines;
}

std::vector<std::string> uncleanEndWords(const store::UncleanEnd& end)
{
    std::vector<std::string> lines{words(store::says::UncleanEnd,
        {{"pid", std::to_string(end.holder.process)}, {"host", end.holder.host},
            {"since", end.holder.since}})};
    for (const std::string& run : end.interruptedRuns)
        lines.push_back(words(store::says::RunInterrupted, {{"value", run}}));
    return lines;
}

} // namespace isogloss::cli
