// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/errors.h"
#include "core/base/mailbox.h"
#include "core/work/lane.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <array>
#include <functional>
#include <map>
#include <memory>

namespace isogloss::app {

/// Names a job of this window.
using JobKey = qint64;

/// What the job bar shows of one job.
struct JobStatus
{
    JobKey key = 0;
    QString title;
    Progress progress;
    bool isStarted = false;
    bool isNew = false; ///< asked for less than a second ago
    qint64 seconds = 0; ///< since it was started
    qint64 secondsLeft = -1; ///< -1 while that cannot be said
};

/// All long work of the window: one lane for the device that computes, one for files. Work runs on the lane's
/// thread under the job contract, its result arrives on the UI thread. All members: UI thread.
class JobController : public QObject
{
    Q_OBJECT
public:
    enum class Place { Device, Files };

    template <typename Value>
    using Work = std::function<Result<Value>(std::stop_token, const ProgressSink&)>;

    explicit JobController(QObject* parent = nullptr);
    /// Stops what runs, drops what waits, and joins.
    ~JobController() override;

    /// Runs `work`, then `done` with what came out (base.stopped when it was stopped), unless `context` is
    /// gone by then. A short job (under 60 s) on the device is let in at a safe point of a running long one.
    template <typename Value>
    JobKey start(Place place, const QString& title, Work<Value> work, QObject* context,
        std::function<void(Result<Value>)> done, bool isShort = true);

    /// Within `done`: what came out, in words, for who looks elsewhere.
    void describeEnd(const QString& words) { m_endWords = words; }

    void stop(JobKey key);
    /// In the order in which they were started.
    QList<JobStatus> jobs() const;
    /// Those that were not asked for just now: what takes no time is not worth a word.
    QList<JobStatus> lastingJobs() const;
    /// Where a long job on the device lets short ones in; its threads may call letShortJobsIn().
    work::Lane& deviceLane() { return *m_lanes[0]; }

Q_SIGNALS:
    /// Something of jobs() changed; at most thirty times a second.
    void jobsChanged();
    /// A job ended, other than by being stopped, after so many seconds of work; `done` was called.
    void jobEnded(isogloss::app::JobKey key, const QString& title, const QString& words, qint64 seconds);

private:
    using Finish = std::function<void(const work::JobOutcome&)>;

    struct Entry
    {
        QString title;
        Progress progress;
        QElapsedTimer asked;
        QElapsedTimer time; ///< since it was started
        bool isStarted = false;
        Finish finish;
    };
    struct Ended
    {
        JobKey key = 0;
        QString title;
        qint64 seconds = 0;
        Finish finish;
        work::JobOutcome outcome;
    };
    struct Posted
    {
        Place place;
        work::JobEvent event;
    };

    static JobKey keyOf(Place place, work::JobId id) { return 2 * id.value + static_cast<int>(place); }
    JobKey add(Place place, const QString& title, bool isShort, work::Job::Work work,
        Finish finish);
    std::unique_ptr<work::Lane> makeLane(Place place);
    void drain();
    void end(const Ended& job);

    Mailbox<Posted> m_mailbox;
    std::map<JobKey, Entry> m_entries;
    QString m_endWords; ///< of the job whose `done` runs
    std::array<std::unique_ptr<work::Lane>, 2> m_lanes; ///< last, so that they are joined first
};

template <typename Value>
JobKey JobController::start(Place place, const QString& title, Work<Value> work, QObject* context,
    std::function<void(Result<Value>)> done, bool isShort)
{
    auto outcome = std::make_shared<Result<Value>>(Error{errors::Stopped, {}, {}});
    auto run = [outcome, work = std::move(work)](
                   std::stop_token stop, const ProgressSink& progress) -> Result<void> {
        *outcome = work(std::move(stop), progress);
        return outcome->has_value() ? Result<void>() : Result<void>(outcome->error());
    };
    auto finish = [outcome, done = std::move(done), context = QPointer<QObject>(context)](
                      const work::JobOutcome& ended) {
        if (context)
            done(ended.error ? Result<Value>(*ended.error) : std::move(*outcome));
    };
    return add(place, title, isShort, std::move(run), std::move(finish));
}

} // namespace isogloss::app
