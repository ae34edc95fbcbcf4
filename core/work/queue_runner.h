// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_event.h"
#include "core/record/run_settings.h"
#include "core/store/event_index.h"
#include "core/store/rows/queue_row.h"
#include "core/store/workspace.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace isogloss::work {

using RunSink = std::function<void(const record::RunEvent&)>;

/// A run to be computed.
struct RunOrder
{
    std::filesystem::path folder;
    record::RunSettings settings;
    bool isResumed = false; ///< go on in the folder, whose own record has the settings
    RunSink sink; ///< gets every event, in order
};

/// Computes a run to its end, or until it is asked to stop, which keeps what there is; blocks.
using ComputeRun = std::function<record::RunFinished(RunOrder, std::stop_token)>;

/// A merge grid to be computed.
struct GridOrder
{
    std::filesystem::path folder; ///< what lies there of the same settings is gone on with
    std::string settings; ///< JSON, as core/merge reads it, paths as the workspace stores them
};

/// Computes a grid to its end or until it is asked to stop; blocks. Error: Stopped.
using ComputeGrid = std::function<Result<void>(GridOrder, std::stop_token)>;

/// What computes the entries of a queue.
struct Computing
{
    ComputeRun run;
    ComputeGrid grid;
};

/// How an entry of the queue ended.
struct QueueOutcome
{
    store::QueueRow entry;
    std::optional<Error> error; ///< when failed
};

/// Does the runs and grids that wait in a workspace's queue, one after another, until none waits or it is asked to
/// stop; the entry that was cut off by that waits again, and goes on where it was the next time. One that
/// fails does not keep the others from theirs. Rows and index follow every run. Blocks.
Result<std::vector<QueueOutcome>> runQueue(store::Workspace& workspace, store::EventIndex& index,
    const Computing& compute, const std::stop_token& stop);

} // namespace isogloss::work
