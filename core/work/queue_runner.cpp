// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/queue_runner.h"

#include "core/store/experiments.h"
#include "core/store/queue.h"
#include "core/store/run_listener.h"

namespace isogloss::work {

namespace fs = std::filesystem;
using record::RunFinished;
using store::QueueState;

namespace {

Result<RunFinished> computeEntry(store::Workspace& workspace, store::EventIndex& index,
    const ComputeRun& compute, const std::stop_token& stop, store::QueueRow& entry)
{
    ISOGLOSS_TRY(const auto experiment,
        workspace
            .read([&entry](const store::Database& database) {
                return store::rowOf<store::ExperimentRow>(database, entry.experiment);
            })
            .get());
    RunOrder order;
    order.folder = workspace.folder().resolved(entry.folder);
    std::error_code ignored;
    order.isResumed = fs::exists(order.folder / "run.json", ignored);
    ISOGLOSS_TRY(order.settings, store::settingsOf(experiment, workspace.folder()));
    store::RunListener listener(workspace, order.folder, entry.experiment, &index);
    order.sink = std::ref(listener);
    const RunFinished finished = compute(std::move(order), stop);
    ISOGLOSS_TRY(entry.run, listener.finish());
    return finished;
}

QueueState stateAfter(const RunFinished& finished, const std::stop_token& stop)
{
    if (finished.outcome == RunFinished::Outcome::Completed)
        return QueueState::Done;
    if (finished.outcome == RunFinished::Outcome::Failed)
        return QueueState::Failed;
    return stop.stop_requested() ? QueueState::Waiting : QueueState::Stopped;
}

Result<QueueOutcome> runEntry(store::Workspace& workspace, store::EventIndex& index,
    const ComputeRun& compute, const std::stop_token& stop, store::QueueRow entry)
{
    QueueOutcome outcome;
    const auto finished = computeEntry(workspace, index, compute, stop, entry);
    if (finished.has_value()) {
        entry.state = stateAfter(finished.value(), stop);
        outcome.error = finished.value().error;
    } else {
        entry.state = QueueState::Failed;
        outcome.error = finished.error();
    }
    entry.error = outcome.error ? outcome.error->code.name : "";
    ISOGLOSS_CHECK(
        workspace.write([&entry](store::Database& database) { return store::updateRow(database, entry); })
            .get());
    outcome.entry = std::move(entry);
    return outcome;
}

} // namespace

Result<std::vector<QueueOutcome>> runQueue(store::Workspace& workspace, store::EventIndex& index,
    const ComputeRun& compute, const std::stop_token& stop)
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
