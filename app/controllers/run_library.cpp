// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/run_library.h"

#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "app/models/spark.h"
#include "core/store/event_index.h"
#include "core/store/run_words.h"
#include "core/train/run_folder.h"

#include <utility>

namespace isogloss::app {

namespace {

using store::RunField;

/// The small curve of a run.
struct Spark
{
    qint64 run = 0;
    qint64 step = 0;
    QString folder;
    QList<double> values;
};

/// Of the task loss, or of the alignment loss where no task is taught.
QList<double> sparkOf(const std::vector<record::StepMetrics>& steps)
{
    QList<QPointF> task;
    QList<QPointF> align;
    for (const record::StepMetrics& step : steps) {
        const auto x = static_cast<double>(step.step);
        if (step.taskLoss)
            task.append({x, *step.taskLoss});
        if (step.alignLoss)
            align.append({x, *step.alignLoss});
    }
    const double end = steps.empty() ? 0 : static_cast<double>(steps.back().totalSteps);
    return app::sparkOf(task.isEmpty() ? align : task, end);
}

QList<Spark> readCurves(store::EventIndex& events, QList<Spark> wanted, const std::stop_token& stop)
{
    for (Spark& spark : wanted) {
        if (stop.stop_requested())
            break;
        const store::RunId run{spark.run};
        events.update(run, train::RunFolder(spark.folder.toStdString()).events()).wait(); // what fails has no curve
        if (const auto steps = events.steps(run).get(); steps.has_value())
            spark.values = sparkOf(steps.value());
    }
    return wanted;
}

} // namespace

RunLibrary::RunLibrary(Workbench& workbench, QObject* parent)
    : UndoSource(parent)
    , m_workbench(workbench)
{
    connect(&workbench.session(), &WorkspaceSession::dataChanged, this, &RunLibrary::read);
    connect(&workbench.runs(), &RunController::runStarted, this, &RunLibrary::read);
    connect(&workbench.runs(), &RunController::runAdvanced, this, &RunLibrary::showLive);
    read();
}

void RunLibrary::read()
{
    using Read = std::pair<QList<ListedRun>, QList<ListedSet>>;
    m_workbench.session().read(
        this,
        [place = m_workbench.session().folder()](const store::Database& database) -> Result<Read> {
            ISOGLOSS_TRY(auto runs, readRunList(database, place));
            ISOGLOSS_TRY(auto sets, readRunSets(database, place));
            return Read(std::move(runs), std::move(sets));
        },
        [this](Result<Read> read) {
            if (!read.has_value()) {
                Q_EMIT failed(errorText(read.error()));
                return;
            }
            m_list.setRuns(read.value().first);
            m_sets = read.value().second;
            readEdits();
            readSparks();
        });
}

void RunLibrary::readEdits()
{
    m_workbench.session().read(
        this, [](const store::Database& database) { return store::runEditsAround(database); },
        [this](Result<store::RunEditsAround> around) {
            if (!around.has_value())
                return;
            const auto words = [this](const std::optional<store::RunEditRow>& edit) -> QString {
                if (!edit)
                    return {};
                QString name;
                for (const ListedRun& run : m_list.runs())
                    if (run.id == edit->run.value)
                        name = run.name;
                return (edit->field == RunField::Note ? tr("the note of %1", "name of a run")
                                                      : tr("the tags of %1", "name of a run"))
                    .arg(name);
            };
            m_undoText = words(around.value().last);
            m_redoText = words(around.value().next);
            Q_EMIT undoChanged();
            Q_EMIT changed();
        });
}

void RunLibrary::readSparks()
{
    QList<Spark> wanted;
    for (const ListedRun& run : m_list.runs()) {
        if (run.folder == m_liveFolder || m_sparks.contains({run.id, run.step}))
            continue;
        m_sparks.insert({run.id, run.step});
        wanted.append({run.id, run.step, run.folder, {}});
    }
    if (wanted.isEmpty())
        return;
    m_quietJobs.start<QList<Spark>>(
        JobController::Place::Files, tr("Reading runs"),
        [&events = m_workbench.session().events(), wanted](const std::stop_token& stop, const ProgressSink&) {
            return Result<QList<Spark>>(readCurves(events, wanted, stop));
        },
        this, [this](Result<QList<Spark>> sparks) {
            if (sparks.has_value())
                for (const Spark& spark : sparks.value())
                    if (spark.folder != m_liveFolder)
                        m_list.setSpark(spark.folder, spark.values);
        });
}

void RunLibrary::showLive()
{
    const auto& live = m_workbench.runs().live();
    if (!live) {
        m_liveFolder.clear();
        return;
    }
    const QString folder = QString::fromStdString(live->folder.string());
    const RunCurves& curves = live->reader.curves();
    const auto total = static_cast<double>(curves.totalSteps);
    const int stretch
        = total > 0 ? static_cast<int>(static_cast<double>(curves.lastStep) / total * SparkValues) : 0;
    if (folder == m_liveFolder && stretch == m_liveStretch)
        return;
    m_liveFolder = folder;
    m_liveStretch = stretch;
    m_list.setSpark(folder, app::sparkOf(curves.taskLoss.isEmpty() ? curves.alignLoss : curves.taskLoss, total));
}

void RunLibrary::write(qint64 run, RunField field, const QString& text)
{
    m_workbench.session().write(
        this,
        [run, field, text = text.toStdString()](
            store::Database& database) { return store::editRun(database, store::RunId{run}, field, text); },
        [this](Result<void> stored) {
            if (!stored.has_value())
                Q_EMIT failed(errorText(stored.error()));
        });
}

void RunLibrary::undo()
{
    step(true);
}

void RunLibrary::redo()
{
    step(false);
}

void RunLibrary::step(bool isUndo)
{
    m_workbench.session().write(
        this, [isUndo](store::Database& database) {
            return isUndo ? store::undoRunEdit(database) : store::redoRunEdit(database);
        },
        [this](Result<std::optional<store::RunEditRow>> edit) {
            if (!edit.has_value())
                Q_EMIT failed(errorText(edit.error()));
        });
}

} // namespace isogloss::app
