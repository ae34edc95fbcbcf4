// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/evaluation_controller.h"

#include "app/controllers/evaluation_job.h"
#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "core/base/errors.h"
#include "core/store/evaluations.h"
#include "core/train/run_folder.h"

#include <utility>

namespace isogloss::app {

namespace {

/// What is kept of a run.
struct Kept
{
    std::optional<RunEvaluation> evaluation;
    bool hasAdapter = false;
};

} // namespace

EvaluationController::EvaluationController(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&workbench.session(), &WorkspaceSession::dataChanged, this, [this] {
        if (m_run != 0)
            readSets();
    });
}

void EvaluationController::look(qint64 run, const QString& folder, const QList<TestedRun>& others)
{
    const bool isNew = folder != m_folder;
    m_run = run;
    m_folder = folder;
    m_others = others;
    if (isNew) {
        m_evaluation.reset();
        m_hasAdapter = false;
        Q_EMIT changed();
        Q_EMIT evaluationChanged();
    }
    readKept();
    readSets();
}

void EvaluationController::readSets()
{
    QList<qint64> runs{m_run};
    for (const TestedRun& other : m_others)
        runs.append(other.id);
    m_workbench.session().read(
        this,
        [place = m_workbench.session().folder(), runs](
            const store::Database& database) { return readTestSets(database, place, runs); },
        [this, run = m_run](Result<QList<TestSet>> sets) {
            if (run != m_run || !sets.has_value())
                return;
            m_sets = std::move(sets).value();
            Q_EMIT changed();
        });
}

void EvaluationController::readKept()
{
    m_workbench.jobs().start<Kept>(
        JobController::Place::Files, tr("Reading a run"),
        [folder = std::filesystem::path(m_folder.toStdString())](
            std::stop_token, const ProgressSink&) -> Result<Kept> {
            Kept kept;
            std::error_code ignored;
            kept.hasAdapter = std::filesystem::exists(
                train::RunFolder(folder).adapter() / "adapter_config.json", ignored);
            ISOGLOSS_TRY(kept.evaluation, readRunEvaluation(folder));
            return kept;
        },
        this, [this, folder = m_folder](Result<Kept> kept) {
            if (folder != m_folder)
                return;
            if (!kept.has_value())
                return fail(kept.error());
            m_evaluation = std::move(kept.value().evaluation);
            m_hasAdapter = kept.value().hasAdapter;
            Q_EMIT changed();
            Q_EMIT evaluationChanged();
        });
}

void EvaluationController::evaluate(const TestSet& set, int mostRecords, bool withBase)
{
    if (isEvaluating())
        return;
    m_waiting = m_others;
    m_waiting.prepend({m_run, m_folder});
    testNext(set, mostRecords, withBase);
}

void EvaluationController::testNext(const TestSet& set, int mostRecords, bool withBase)
{
    const TestedRun next = m_waiting.takeFirst();
    RunTest test{next.folder.toStdString(), set.files, static_cast<std::size_t>(mostRecords), withBase};
    using Found = std::optional<RunEvaluation>;
    JobController::Work<Found> work = [&models = m_workbench.models(), test = std::move(test)](
                                         const std::stop_token& stop, const ProgressSink& progress) -> Result<Found> {
        ISOGLOSS_CHECK(evaluateRun(models, test, stop, progress));
        return readRunEvaluation(test.run);
    };
    m_evaluated = next.folder;
    m_job = m_workbench.jobs().start<Found>(
        JobController::Place::Device, tr("Testing %1", "name of a run").arg(next.folder.section(u'/', -1)),
        std::move(work), this,
        [=, this](const Result<Found>& found) {
            m_job = 0;
            if (!found.has_value()) {
                m_waiting.clear();
                return fail(found.error());
            }
            if (found.value())
                m_workbench.jobs().describeEnd(
                    evaluationFinding(*found.value(), found.value()->kinds().first()));
            keep(next.id, next.folder);
            if (!m_waiting.isEmpty())
                testNext(set, mostRecords, withBase);
        },
        /*isShort=*/false);
    Q_EMIT changed();
}

void EvaluationController::keep(qint64 run, const QString& folder)
{
    m_workbench.session().write(
        this,
        [run, place = m_workbench.session().folder(),
            path = std::filesystem::path(folder.toStdString())](store::Database& database) -> Result<void> {
            ISOGLOSS_TRY(const auto row, store::rowOf<store::RunRow>(database, store::RunId{run}));
            return store::addEvaluation(database, place, row, path / "evaluation");
        },
        [this, folder](Result<void> stored) {
            if (!stored.has_value())
                return fail(stored.error());
            if (folder == m_folder)
                readKept();
            Q_EMIT changed();
        });
}

void EvaluationController::stop()
{
    if (isEvaluating())
        m_workbench.jobs().stop(m_job);
}

void EvaluationController::fail(const Error& error)
{
    if (error.code != errors::Stopped)
        Q_EMIT failed(errorText(error));
    Q_EMIT changed();
}

} // namespace isogloss::app
