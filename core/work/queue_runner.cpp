// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/queue_runner.h"

#include "core/base/errors.h"
#include "core/store/experiments.h"
#include "core/store/queue.h"
#include "core/store/run_listener.h"

namespace isogloss::work {

namespace fs = std::filesystem;
using record::RunFinished;
using store::QueueState;

namespace {

QueueState stateAfter(const RunFinished& finished, const std::stop_token& stop)
{
    if (finished.outcome == RunFinished::Outcome::Completed)
        return QueueState::Done;
    if (finished.outcome == RunFinished::Outcome::Failed)
        return QueueState::Failed;
    return stop.stop_requested() ? QueueState::Waiting : QueueState::Stopped;
}

/// Gives the error of a run that failed, and leaves its state in the entry.
Result<std::optional<Error>> computeRun(store::Workspace& workspace, store::EventIndex& index,
    const ComputeRun& compute, const std::stop_token& stop, const store::ExperimentRow& experiment,
    store::QueueRow& entry)
{
    RunOrder order;
    order.folder = workspace.folder().resolved(entry.folder);
    std::error_code ignored;
    order.isResumed = fs::exists(order.folder / "run.json", ignored);
    ISOGLOSS_TRY(order.settings, store::settingsOf(experiment, workspace.folder()));
    store::RunListener listener(workspace, order.folder, entry.experiment, &index);
    order.sink = std::ref(listener);
    const RunFinished finished = compute(std::move(order), stop);
    ISOGLOSS_TRY(entry.run, listener.finish());
    entry.state = stateAfter(finished, stop);
    return finished.error;
}

/// The same for a grid.
Result<std::optional<Error>> computeGrid(const fs::path& folder, const ComputeGrid& compute,
    const std::stop_token& stop, std::string settings, store::QueueRow& entry)
{
    const Result<void> finished = compute(GridOrder{folder, std::move(settings)}, stop);
    const bool isStopped = !finished.has_value() && finished.error().code == errors::Stopped;
    entry.state = finished.has_value() ? QueueState::Done : isStopped ? QueueState::Waiting : QueueState::Failed;
    return finished.has_value() || isStopped ? std::nullopt : std::optional(finished.error());
}

Result<std::optional<Error>> computeEntry(store::Workspace& workspace, store::EventIndex& index,
    const Computing& compute, const std::stop_token& stop, store::QueueRow& entry)
{
    ISOGLOSS_TRY(const auto experiment,
        workspace
            .read([&entry](const store::Database& database) {
                return store::rowOf<store::ExperimentRow>(database, entry.experiment);
            })
            .get());
    ISOGLOSS_TRY(auto grid, store::gridOf(experiment));
    return grid ? computeGrid(
               workspace.folder().resolved(entry.folder), compute.grid, stop, *std::move(grid), entry)
                : computeRun(workspace, index, compute.run, stop, experiment, entry);
}

Result<QueueOutcome> runEntry(store::Workspace& workspace, store::EventIndex& index,
    const Computing& compute, const std::stop_token& stop, store::QueueRow entry)
{
    QueueOutcome outcome;
    const auto finished = computeEntry(workspace, index, compute, stop, entry);
    if (!finished.has_value())
        entry.state = QueueState::Failed;
    outcome.error = finished.has_value() ? finished.value() : std::optional(finished.error());
    entry.error = outcome.error ? outcome.error->code.name : "";
    ISOGLOSS_CHECK(
        workspace.write([&entry](store::Database& database) { return store::updateRow(database, entry); })
            .get());
    outcome.entry = std::move(entry);
    return outcome;
}

} // namespace

Result<std::vector<QueueOutcome>> runQueue(store::Workspace& workspace, store::EventIndex& index,
    const Computing& compute, const std::stop_token& stop)
{
    std::vector<QueueOutcome> outcomes;
    while (!stop.stop_requested()) {
        ISOGLOSS_TRY(std::optional<store::QueueRow> next, workspace.write(store::takeNext).get());
        if (!next)
            break;
        ISOGLOSS_TRY(QueueOutcome outcome, runEntry(workspace, index, compute, stop, *std::move(next)));
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

} // namespace isogloss::work
