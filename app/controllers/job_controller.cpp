// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/job_controller.h"

#include "app/i18n/error_text.h"
#include "app/shell/program_log.h"
#include "core/base/platform.h"
#include "core/model/devices.h"

#include <QTimer>
#include <algorithm>

namespace isogloss::app {

namespace {

constexpr int DrainMilliseconds = 33;
constexpr int NewMilliseconds = 1000;
constexpr double LeastShareForEstimate = 0.02;

qint64 secondsLeft(const Progress& progress, qint64 milliseconds)
{
    if (progress.total == 0 || progress.done == 0)
        return -1;
    const double share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
    if (share < LeastShareForEstimate)
        return -1;
    return static_cast<qint64>(static_cast<double>(milliseconds) / 1000 * (1 - share) / share);
}

/// One core is the window's.
void leaveACoreToTheWindow()
{
    model::setComputeThreads(std::max(1, platform::usableCores() - 1));
}

} // namespace

JobController::JobController(QObject* parent)
    : QObject(parent)
    , m_mailbox([this] {
        QMetaObject::invokeMethod(
            this, [this] { QTimer::singleShot(DrainMilliseconds, this, &JobController::drain); },
            Qt::QueuedConnection);
    })
    , m_lanes{makeLane(Place::Device), makeLane(Place::Files)}
{
}

JobController::~JobController() = default;

std::unique_ptr<work::Lane> JobController::makeLane(Place place)
{
    return std::make_unique<work::Lane>(
        [this, place](const work::JobEvent& event) { m_mailbox.post({place, event}); });
}

JobKey JobController::add(
    Place place, const QString& title, bool isShort, work::Job::Work work, Finish finish)
{
    auto onDevice = [work = std::move(work)](std::stop_token stop, const ProgressSink& progress) {
        leaveACoreToTheWindow();
        return work(std::move(stop), progress);
    };
    const work::JobId id
        = m_lanes[static_cast<std::size_t>(place)]->add({title.toStdString(), isShort, std::move(onDevice)});
    const JobKey key = keyOf(place, id);
    Entry entry;
    entry.title = title;
    entry.finish = std::move(finish);
    entry.asked.start();
    m_entries.emplace(key, std::move(entry));
    Q_EMIT jobsChanged();
    QTimer::singleShot(NewMilliseconds, this, &JobController::jobsChanged); // it is not new any more
    return key;
}

void JobController::stop(JobKey key)
{
    m_lanes[static_cast<std::size_t>(key % 2)]->stop(work::JobId{key / 2});
}

QList<JobStatus> JobController::jobs() const
{
    QList<JobStatus> list;
    for (const auto& [key, entry] : m_entries) {
        const qint64 elapsed = entry.isStarted ? entry.time.elapsed() : 0;
        list.append({key, entry.title, entry.progress, entry.isStarted, !entry.asked.hasExpired(NewMilliseconds - 1),
            elapsed / 1000, secondsLeft(entry.progress, elapsed)});
    }
    return list;
}

QList<JobStatus> JobController::lastingJobs() const
{
    QList<JobStatus> list = jobs();
    list.removeIf([](const JobStatus& job) { return job.isNew; });
    return list;
}

void JobController::drain()
{
    std::vector<Ended> ended;
    for (Posted& posted : m_mailbox.take()) {
        const auto found = m_entries.find(keyOf(posted.place, posted.event.job));
        if (found == m_entries.end())
            continue;
        Entry& entry = found->second;
        switch (posted.event.kind) {
        case work::JobEvent::Kind::Waiting:
            break;
        case work::JobEvent::Kind::Started:
            qCInfo(activity).noquote() << "started" << inQuotes(entry.title.toStdString()).c_str();
            entry.isStarted = true;
            entry.time.start();
            break;
        case work::JobEvent::Kind::Progressed:
            entry.progress = posted.event.progress;
            break;
        case work::JobEvent::Kind::Finished:
            ended.push_back({found->first, entry.title, entry.isStarted ? entry.time.elapsed() / 1000 : 0,
                std::move(entry.finish), posted.event.outcome});
            m_entries.erase(found);
            break;
        }
    }
    for (const Ended& job : ended)
        end(job);
    Q_EMIT jobsChanged();
}

void JobController::end(const Ended& job)
{
    qCInfo(activity).noquote() << "ended" << inQuotes(job.title.toStdString()).c_str() << job.seconds << "s"
                               << (job.outcome.error ? logWords(*job.outcome.error).c_str() : "");
    m_endWords = job.outcome.error ? errorText(*job.outcome.error) : tr("Done.");
    job.finish(job.outcome);
    if (!job.outcome.error || job.outcome.error->code != errors::Stopped)
        Q_EMIT jobEnded(job.key, job.title, m_endWords, job.seconds);
}

} // namespace isogloss::app
