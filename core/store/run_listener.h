// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_event.h"
#include "core/store/event_index.h"
#include "core/store/rows/run_row.h"
#include "core/store/workspace.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace isogloss::store {

/// A sink of a run that keeps its rows up to date while it computes: called on the run's thread, it hands the
/// work to the workspace and never waits. Progress is written at most four times a second, everything else
/// at once.
class RunListener
{
public:
    /// `workspace` is open for writing and outlives this object, as `index` does, which follows the run's
    /// events where it is given; `folder` is the run's.
    RunListener(Workspace& workspace, std::filesystem::path folder,
        std::optional<ExperimentId> experiment = {}, EventIndex* index = nullptr);

    void operator()(const record::RunEvent& event);

    /// Waits until all that was told is stored, and gives the run, if it began, or the first error. Not for
    /// the run's thread.
    Result<std::optional<RunId>> finish();

private:
    struct Stored;

    Workspace& m_workspace;
    std::shared_ptr<Stored> m_stored; ///< belongs to the store's thread
    std::vector<record::RunEvent> m_waiting; ///< steps that are not handed over yet
    std::chrono::steady_clock::time_point m_lastPost;
};

} // namespace isogloss::store
