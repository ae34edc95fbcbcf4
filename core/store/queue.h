// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rows/queue_row.h"
#include "core/store/table.h"
#include "core/store/workspace_folder.h"

#include <filesystem>
#include <optional>
#include <vector>

/// The queue of runs: it outlives the process, and what was running when that ended waits again.
namespace isogloss::store {

/// In the order in which the runs have their turn.
Result<std::vector<QueueRow>> queueRows(const Database& database);

/// Puts a run of an experiment behind all others. `folder` is the run's; where it is empty, one in runs/ with
/// the experiment's name. Error: RunThere{path}.
Result<QueueId> enqueue(Database& database, const WorkspaceFolder& workspace, ExperimentId experiment,
    const std::filesystem::path& folder = {});

/// The entry whose turn it is is marked as running; nothing when none waits.
Result<std::optional<QueueRow>> takeNext(Database& database);

/// A run that was stopped, cut off or failed waits again, behind all others; what computes it goes on behind its
/// newest checkpoint. Errors: NoSuchRow when the run did not come from the queue, QueueRunning{value}.
Result<void> requeue(Database& database, RunId run);

enum class QueueMove { First, Earlier, Later };

/// Gives a waiting entry another turn among those that wait or run: before all, or one place nearer to its turn or
/// further from it. Nothing changes at the ends. Errors: QueueRunning{value}, NoSuchRow.
Result<void> moveInQueue(Database& database, QueueId id, QueueMove move);

/// Takes an entry out; its run stays. Errors: QueueRunning{value}, NoSuchRow.
Result<void> removeFromQueue(Database& database, QueueId id);

} // namespace isogloss::store
