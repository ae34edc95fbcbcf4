// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/job_controller.h"
#include "app/controllers/workspace_session.h"
#include "app/models/run_curves.h"
#include "core/record/run_settings.h"
#include "core/store/queue.h"
#include "core/train/training_run.h"
#include "core/work/queue_runner.h"

#include <filesystem>
#include <mutex>
#include <optional>

namespace isogloss::merge {
struct GridSettings;
}
namespace isogloss::record {
enum class SetKind;
struct SetMember;
}

namespace isogloss::app {

/// The run that is being computed.
struct LiveRun
{
    std::filesystem::path folder;
    RunCurvesReader reader; ///< has all its events so far
    record::StepMetrics lastStep;
    bool isPaused = false;
};

/// Does the runs that wait in the workspace's queue, one after another, as a long job on the device; hands out
/// the events of the run under way and takes its commands. UI thread.
class RunController : public QObject
{
    Q_OBJECT
public:
    RunController(WorkspaceSession& session, JobController& jobs, QObject* parent = nullptr);
    ~RunController() override;

    /// Settings as they will run: one core is left to the window where they leave the number of threads open.
    static record::RunSettings toBeRun(record::RunSettings settings);
    /// Puts a run of these settings (as toBeRun gives them) behind all others and sees that the queue is worked
    /// off. `folder` is the run's (one in runs/ by the name when empty).
    void start(const QString& name, record::RunSettings settings, const std::filesystem::path& folder = {});
    /// The runs of a comparison (core/record/comparison_set.h), as one set under that name; those that are there
    /// already are not computed again.
    void startSet(const QString& name, record::SetKind kind, std::vector<record::SetMember> members);
    /// The same for a merge grid (core/merge/grid.h), whose folder is in grids/ by the name.
    void startGrid(const QString& name, const merge::GridSettings& settings);
    /// Goes on with a run that was stopped or cut off, behind its newest checkpoint, when its turn comes.
    void resume(store::RunId run);
    /// Works off what waits; nothing when that goes on already.
    void workOffQueue();
    /// Ends the run under way behind its step, keeping it; it waits again, and so do the others.
    void holdQueue();
    /// Gives a waiting entry another turn.
    void moveInQueue(store::QueueId entry, store::QueueMove move);
    /// The entry has its turn at once; a run under way ends behind its step and waits again.
    void runNow(store::QueueId entry);
    /// Its run, if it began, stays.
    void takeOut(store::QueueId entry);

    bool isWorking() const { return m_job != 0; }
    /// The job that works the queue off, or did so last; 0 before the first.
    JobKey lastJob() const { return m_lastJob; }
    /// Empty while no run is under way.
    const std::optional<LiveRun>& live() const { return m_live; }

    /// Commands for the run under way, with the boundaries of TrainingRun; nothing without one.
    void pause();
    void unpause();
    void checkpointNow();
    void stopAndKeep();
    void stop();

Q_SIGNALS:
    /// A run began; live() is its.
    void runStarted(const QString& folder);
    /// live() grew; at most thirty times a second.
    void runAdvanced();
    /// `folder` is done, with its last event; live() still shows it.
    void runFinished(const QString& folder, const isogloss::record::RunFinished& finished);
    /// The grid in `folder` has one more point, or all of them.
    void gridAdvanced(const QString& folder);
    /// The queue's rows changed, or it began or ended to be worked off.
    void queueChanged();
    /// Something could not be started or stored.
    void failed(const QString& message);

private:
    struct Posted
    {
        std::filesystem::path folder;
        record::RunEvent event;
    };

    /// On the device's thread.
    record::RunFinished compute(work::RunOrder order, const std::stop_token& stop);
    Result<void> computeGrid(
        const work::GridOrder& order, const std::stop_token& stop, const ProgressSink& progress);
    void command(void (train::TrainingRun::*order)());
    void drain();
    void take(const Posted& posted);
    void startSaved(Result<void> stored);
    void queueEdited(Result<void> stored);

    WorkspaceSession& m_session;
    JobController& m_jobs;
    Mailbox<Posted> m_mailbox;
    JobKey m_job = 0;
    bool m_goesOnAfterHold = false;
    JobKey m_lastJob = 0;
    std::optional<LiveRun> m_live;
    std::mutex m_runMutex;
    train::TrainingRun* m_run = nullptr; ///< guarded by m_runMutex
};

} // namespace isogloss::app
