// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/queue.h"

#include "core/base/platform.h"
#include "core/store/errors.h"
#include "core/store/removal.h"
#include "core/store/rows/experiment_row.h"
#include "core/store/rows/run_row.h"

#include <utility>

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

Result<bool> isTaken(const Database& database, const WorkspaceFolder& workspace, const fs::path& folder)
{
    const std::string stored = workspace.stored(folder);
    ISOGLOSS_TRY(const auto run, findRow<RunRow>(database, "WHERE folder = ?1", stored));
    ISOGLOSS_TRY(const auto entry, findRow<QueueRow>(database, "WHERE folder = ?1", stored));
    std::error_code ignored;
    return run || entry || fs::exists(folder, ignored);
}

Result<fs::path> freeFolder(
    const Database& database, const WorkspaceFolder& workspace, const std::string& name)
{
    for (int number = 1;; ++number) {
        const fs::path folder = workspace.runs() / (number == 1 ? name : name + "-" + std::to_string(number));
        ISOGLOSS_TRY(const bool taken, isTaken(database, workspace, folder));
        if (!taken)
            return folder;
    }
}

Result<QueueRow> restingEntry(const Database& database, QueueId id)
{
    ISOGLOSS_TRY(QueueRow row, rowOf<QueueRow>(database, id));
    if (row.state == QueueState::Running)
        return Error{errors::QueueRunning, {{"value", std::to_string(id.value)}}, {}};
    return row;
}

} // namespace

Result<std::vector<QueueRow>> queueRows(const Database& database)
{
    return selectRows<QueueRow>(database, "ORDER BY position");
}

Result<QueueId> enqueue(
    Database& database, const WorkspaceFolder& workspace, ExperimentId experiment, const fs::path& wanted)
{
    ISOGLOSS_TRY(const auto last, findRow<QueueRow>(database, "ORDER BY position DESC"));
    ISOGLOSS_TRY(const ExperimentRow described, rowOf<ExperimentRow>(database, experiment));
    fs::path folder = wanted;
    if (folder.empty()) {
        ISOGLOSS_TRY(folder, freeFolder(database, workspace, described.name));
    } else {
        ISOGLOSS_TRY(const bool taken, isTaken(database, workspace, folder));
        if (taken)
            return Error{errors::RunThere, {{"path", folder.string()}}, {}};
    }
    QueueRow row;
    row.position = last ? last->position + 1 : 1;
    row.experiment = experiment;
    row.folder = workspace.stored(folder);
    row.added = platform::utcNow();
    return insertRow(database, row);
}

Result<std::optional<QueueRow>> takeNext(Database& database)
{
    ISOGLOSS_TRY(
        auto row, findRow<QueueRow>(database, "WHERE state = ?1 ORDER BY position", QueueState::Waiting));
    if (row) {
        row->state = QueueState::Running;
        ISOGLOSS_CHECK(updateRow(database, *row));
    }
    return row;
}

Result<void> requeue(Database& database, RunId run)
{
    ISOGLOSS_TRY(const RunRow row, rowOf<RunRow>(database, run));
    ISOGLOSS_TRY(auto entry, findRow<QueueRow>(database, "WHERE folder = ?1", row.folder));
    if (!entry)
        return noSuchRow(QueueRow::Table, run.value);
    if (entry->state == QueueState::Running)
        return Error{errors::QueueRunning, {{"value", std::to_string(entry->id.value)}}, {}};
    ISOGLOSS_TRY(const auto last, findRow<QueueRow>(database, "ORDER BY position DESC"));
    entry->position = last->position + 1;
    entry->state = QueueState::Waiting;
    entry->error.clear();
    return updateRow(database, *entry);
}

Result<void> moveInQueue(Database& database, QueueId id, QueueMove move)
{
    ISOGLOSS_TRY(QueueRow moved, restingEntry(database, id));
    if (move == QueueMove::First) {
        ISOGLOSS_TRY(const auto first, findRow<QueueRow>(database, "ORDER BY position"));
        if (first->id == id)
            return {};
        moved.position = first->position - 1;
        return updateRow(database, moved);
    }
    ISOGLOSS_TRY(auto neighbour,
        findRow<QueueRow>(database,
            move == QueueMove::Earlier ? "WHERE state = ?1 AND position < ?2 ORDER BY position DESC"
                                       : "WHERE state = ?1 AND position > ?2 ORDER BY position",
            QueueState::Waiting, moved.position));
    if (!neighbour)
        return {};
    std::swap(moved.position, neighbour->position);
    ISOGLOSS_CHECK(updateRow(database, moved));
    return updateRow(database, *neighbour);
}

Result<void> removeFromQueue(Database& database, QueueId id)
{
    ISOGLOSS_CHECK(restingEntry(database, id));
    return removeRow(database, QueueRow::Table, id.value);
}

} // namespace isogloss::store
