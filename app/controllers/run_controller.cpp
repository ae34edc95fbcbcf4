// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/run_controller.h"

#include "app/i18n/error_text.h"
#include "core/base/platform.h"
#include "core/merge/grid.h"
#include "core/record/event_lines.h"
#include "core/store/comparisons.h"
#include "core/store/experiments.h"

#include <QTimer>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace isogloss::app {

namespace fs = std::filesystem;

namespace {

constexpr int DrainMilliseconds = 33;

/// What a run that goes on told up to the checkpoint behind which it does: its file is cut there when it starts
/// anew, and may already end with that start. What cannot be read is left out: the run itself says what is wrong.
std::vector<record::RunEvent> toldBefore(const fs::path& folder)
{
    std::vector<record::RunEvent> events;
    const auto take = [&events](const record::RunEvent& event) -> Result<void> {
        if (!std::holds_alternative<record::RunFinished>(event))
            events.push_back(event);
        return {};
    };
    if (!record::readEventLines(folder / "events.jsonl", take).has_value())
        return {};
    if (!events.empty() && std::holds_alternative<record::RunStarted>(events.back()))
        events.pop_back();
    return events;
}

bool goesOn(const record::RunEvent& event)
{
    const auto* const started = std::get_if<record::RunStarted>(&event);
    return started != nullptr && started->resumedFromStep > 0;
}

} // namespace

RunController::RunController(WorkspaceSession& session, JobController& jobs, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_jobs(jobs)
    , m_mailbox([this] {
        QMetaObject::invokeMethod(
            this, [this] { QTimer::singleShot(DrainMilliseconds, this, &RunController::drain); },
            Qt::QueuedConnection);
    })
{
}

RunController::~RunController() = default;

record::RunSettings RunController::toBeRun(record::RunSettings settings)
{
    if (settings.run.threads == 0)
        settings.run.threads = std::max(1, platform::usableCores() - 1);
    return settings;
}

void RunController::start(const QString& name, record::RunSettings settings, const fs::path& folder)
{
    const auto body = [where = m_session.folder(), name = name.toStdString(), settings = toBeRun(std::move(settings)),
                          folder](store::Database& database) -> Result<void> {
        ISOGLOSS_TRY(const auto experiment, store::experimentWith(database, where, name, settings));
        ISOGLOSS_CHECK(store::enqueue(database, where, experiment, folder));
        return {};
    };
    m_session.write(this, body, [this](Result<void> stored) { startSaved(std::move(stored)); });
}

void RunController::startSet(const QString& name, record::SetKind kind, std::vector<record::SetMember> members)
{
    const auto body = [where = m_session.folder(), name = name.toStdString(), kind,
                          members = std::move(members)](store::Database& database) -> Result<void> {
        ISOGLOSS_CHECK(store::queueComparison(database, where, name, kind, members));
        return {};
    };
    m_session.write(this, body, [this](Result<void> stored) { startSaved(std::move(stored)); });
}

void RunController::startGrid(const QString& name, const merge::GridSettings& settings)
{
    merge::GridSettings kept = settings;
    const store::WorkspaceFolder& where = m_session.folder();
    merge::changePaths(kept, [&where](fs::path& path) { path = where.stored(path); });
    const auto body = [where, name = name.toStdString(), json = merge::toJson(kept)](
                          store::Database& database) -> Result<void> {
        ISOGLOSS_TRY(const auto experiment, store::gridExperiment(database, name, json));
        ISOGLOSS_TRY(const auto row, store::rowOf<store::ExperimentRow>(database, experiment));
        ISOGLOSS_CHECK(store::enqueue(database, where, experiment, where.grids() / row.name));
        return {};
    };
    m_session.write(this, body, [this](Result<void> stored) { startSaved(std::move(stored)); });
}

void RunController::resume(store::RunId run)
{
    const auto body = [run](store::Database& database) { return store::requeue(database, run); };
    m_session.write(this, body, [this](Result<void> stored) { startSaved(std::move(stored)); });
}

void RunController::startSaved(Result<void> stored)
{
    if (!stored.has_value()) {
        Q_EMIT failed(errorText(stored.error()));
        return;
    }
    Q_EMIT queueChanged();
    workOffQueue();
}

void RunController::workOffQueue()
{
    if (isWorking())
        return;
    using Outcomes = std::vector<work::QueueOutcome>;
    JobController::Work<Outcomes> work = [this](std::stop_token stop, const ProgressSink& progress) {
        const auto run = [this](work::RunOrder order, const std::stop_token& stopping) {
            return compute(std::move(order), stopping);
        };
        const auto grid = [this, &progress](const work::GridOrder& order, const std::stop_token& stopping) {
            return computeGrid(order, stopping, progress);
        };
        return work::runQueue(m_session.workspace(), m_session.events(), {run, grid}, stop);
    };
    const auto done = [this](Result<Outcomes> outcomes) {
        drain(); // the last events of a short run may still lie there
        m_job = 0;
        m_live.reset();
        if (!outcomes.has_value())
            Q_EMIT failed(errorText(outcomes.error()));
        m_session.tellDataChanged();
        Q_EMIT queueChanged();
        if (std::exchange(m_goesOnAfterHold, false))
            workOffQueue();
    };
    m_job = m_jobs.start<Outcomes>(
        JobController::Place::Device, tr("Training"), std::move(work), this, done, /*isShort=*/false);
    m_lastJob = m_job;
}

void RunController::holdQueue()
{
    if (isWorking())
        m_jobs.stop(m_job);
}

void RunController::queueEdited(Result<void> stored)
{
    if (!stored.has_value())
        Q_EMIT failed(errorText(stored.error()));
    Q_EMIT queueChanged();
}

void RunController::moveInQueue(store::QueueId entry, store::QueueMove move)
{
    m_session.write(
        this, [=](store::Database& database) { return store::moveInQueue(database, entry, move); },
        [this](Result<void> stored) { queueEdited(std::move(stored)); });
}

void RunController::runNow(store::QueueId entry)
{
    const auto first
        = [entry](store::Database& database) { return store::moveInQueue(database, entry, store::QueueMove::First); };
    m_session.write(this, first, [this](Result<void> stored) {
        const bool isFirst = stored.has_value();
        queueEdited(std::move(stored));
        if (!isFirst)
            return;
        m_goesOnAfterHold = isWorking();
        isWorking() ? holdQueue() : workOffQueue();
    });
}

void RunController::takeOut(store::QueueId entry)
{
    m_session.write(
        this, [entry](store::Database& database) { return store::removeFromQueue(database, entry); },
        [this](Result<void> stored) { queueEdited(std::move(stored)); });
}

record::RunFinished RunController::compute(work::RunOrder order, const std::stop_token& stop)
{
    train::RunRequest request;
    request.settings = std::move(order.settings);
    request.folder = order.folder;
    request.resume = order.isResumed;
    request.sinks = {order.sink, [this, folder = order.folder](const record::RunEvent& event) {
                         if (goesOn(event))
                             for (record::RunEvent& earlier : toldBefore(folder))
                                 m_mailbox.post({folder, std::move(earlier)});
                         m_mailbox.post({folder, event});
                     }};
    request.atBoundary = [this] { m_jobs.deviceLane().letShortJobsIn(); };
    train::TrainingRun run(std::move(request));
    const std::stop_callback stopper(stop, [&run] { run.stopAndKeep(); });
    const auto setRun = [this](train::TrainingRun* current) {
        const std::lock_guard lock(m_runMutex);
        m_run = current;
    };
    setRun(&run);
    const record::RunFinished finished = run.wait();
    setRun(nullptr);
    return finished;
}

Result<void> RunController::computeGrid(
    const work::GridOrder& order, const std::stop_token& stop, const ProgressSink& progress)
{
    ISOGLOSS_TRY(const Json json, parseJson(order.settings, order.folder.string()));
    ISOGLOSS_TRY(auto settings, merge::parseGridSettings(json, order.folder.string()));
    const store::WorkspaceFolder& where = m_session.folder();
    merge::changePaths(settings, [&where](fs::path& path) { path = where.resolved(path.string()); });
    const QString folder = QString::fromStdString(order.folder.string());
    const auto tell = [this, folder](const merge::Grid&) {
        QMetaObject::invokeMethod(
            this, [this, folder] { Q_EMIT gridAdvanced(folder); }, Qt::QueuedConnection);
        m_jobs.deviceLane().letShortJobsIn();
    };
    ISOGLOSS_CHECK(merge::computeGrid(settings, order.folder, stop, progress, tell));
    return {};
}

void RunController::command(void (train::TrainingRun::*order)())
{
    const std::lock_guard lock(m_runMutex);
    if (m_run != nullptr)
        (m_run->*order)();
}

void RunController::pause()
{
    command(&train::TrainingRun::pause);
    if (m_live)
        m_live->isPaused = true;
    Q_EMIT runAdvanced();
}

void RunController::unpause()
{
    command(&train::TrainingRun::unpause);
    if (m_live)
        m_live->isPaused = false;
    Q_EMIT runAdvanced();
}

void RunController::checkpointNow()
{
    command(&train::TrainingRun::checkpointNow);
}

void RunController::stopAndKeep()
{
    command(&train::TrainingRun::stopAndKeep);
}

void RunController::stop()
{
    command(&train::TrainingRun::stop);
}

void RunController::drain()
{
    for (const Posted& posted : m_mailbox.take())
        take(posted);
    Q_EMIT runAdvanced();
}

void RunController::take(const Posted& posted)
{
    const QString folder = QString::fromStdString(posted.folder.string());
    if (!m_live || m_live->folder != posted.folder) {
        m_live.emplace();
        m_live->folder = posted.folder;
        Q_EMIT runStarted(folder);
        Q_EMIT queueChanged();
    }
    m_live->reader.add(posted.event);
    if (const auto* const step = std::get_if<record::StepMetrics>(&posted.event))
        m_live->lastStep = *step;
    if (const auto* const finished = std::get_if<record::RunFinished>(&posted.event)) {
        Q_EMIT runFinished(folder, *finished);
        m_session.tellDataChanged();
    }
}

} // namespace isogloss::app
