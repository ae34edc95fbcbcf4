// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results_page.h"

#include "app/controllers/evaluation_controller.h"
#include "app/controllers/report_writer.h"
#include "app/controllers/run_library.h"
#include "app/controllers/run_reader.h"
#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "app/pages/results/checkpoints_panel.h"
#include "app/pages/results/compare_panel.h"
#include "app/pages/results/evaluation_panel.h"
#include "app/pages/results/run_commands.h"
#include "app/pages/results/run_list_panel.h"
#include "app/pages/results/run_notes.h"
#include "app/pages/run_page.h"
#include "core/store/rows/run_row.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <utility>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;

namespace {

constexpr int EvaluationPlace = 2; // among the tabs, behind progress and layers

/// What the page shows while there is no run.
QWidget* makeEmpty(Navigator& navigator)
{
    auto* const empty = new QWidget;
    auto* const rows = new QVBoxLayout(empty);
    rows->setContentsMargins(metrics::PageMargin, 0, metrics::PageMargin, metrics::PageMargin);
    rows->setSpacing(metrics::FieldGap);
    rows->addWidget(widgets::makeLabel(ResultsPage::tr("Results"), widgets::TextRole::Title));
    rows->addWidget(
        widgets::makeLabel(ResultsPage::tr("No run yet. Here you will see how each one goes, and compare them."),
            widgets::TextRole::Muted));
    auto* const begin = new QPushButton(ResultsPage::tr("Describe a run"));
    begin->setProperty("main", true);
    rows->addWidget(begin, 0, Qt::AlignLeading);
    rows->addStretch(1);
    QObject::connect(
        begin, &QPushButton::clicked, &navigator, [&navigator] { Q_EMIT navigator.pageRequested(u"train"_s); });
    return empty;
}

} // namespace

ResultsPage::ResultsPage(Workbench& workbench)
    : m_workbench(workbench)
    , m_library(new RunLibrary(workbench, this))
    , m_reader(new RunReader(workbench, this))
    , m_reports(new ReportWriter(workbench, this))
    , m_list(new RunListPanel(m_library->list()))
    , m_right(new QStackedWidget)
    , m_empty(makeEmpty(workbench.navigator()))
    , m_run(new RunPage(&workbench.languages()))
    , m_commands(new RunCommands(workbench))
    , m_notes(new RunNotes(*m_library))
    , m_checkpoints(new CheckpointsPanel)
    , m_evaluation(new EvaluationPanel(workbench))
    , m_compare(new ComparePanel(workbench.languages()))
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, metrics::PageMargin, 0, metrics::FieldGap);
    layout->setSpacing(0);
    layout->addSpacing(metrics::PageMargin); // on the side where reading begins
    layout->addWidget(m_list);
    for (QWidget* const shown : {m_empty, static_cast<QWidget*>(m_run), static_cast<QWidget*>(m_compare)})
        m_right->addWidget(shown);
    layout->addWidget(m_right, 1);
    m_run->addToHead(m_commands);
    m_run->addTab(m_evaluation, tr("Evaluation"), EvaluationPlace);
    m_run->addTab(m_checkpoints, tr("Checkpoints"));
    m_run->addTab(m_notes, tr("Notes"));
    m_list->hide();
    workbench.edits().offerWhileSeen(*this, *m_library);
    connect(m_list, &RunListPanel::chosenChanged, this, &ResultsPage::showChosen);
    connect(m_list, &RunListPanel::clicked, this, [this] {
        if (m_compared == QStringList{m_chosen}) // a run that stands beside one of another program
            showOne(m_chosen);
    });
    connect(m_list, &RunListPanel::setChosen, this, &ResultsPage::compareSet);
    connect(m_checkpoints, &CheckpointsPanel::keepRequested, this, &ResultsPage::keepCheckpoint);
    connect(m_compare, &ComparePanel::measureAgainRequested, this, [this] { compareOverSeeds(true); });
    connect(m_compare, &ComparePanel::testAlikeRequested, this, &ResultsPage::testAlike);
    connect(m_compare, &ComparePanel::foreignRequested, this, &ResultsPage::addForeign);
    connect(m_compare, &ComparePanel::reportRequested, this,
        [this](const QString& folder) { writeReport(m_compared, m_named, folder); });
    connect(m_commands, &RunCommands::reportRequested, this,
        [this](const QString& folder) { writeReport({m_chosen}, {}, folder); });
    connect(m_commands, &RunCommands::foreignRequested, this, [this](const QString& path) {
        compare({m_chosen});
        addForeign(path);
    });
    connect(m_library, &RunLibrary::changed, this, &ResultsPage::takeList);
    connect(&workbench.runs(), &RunController::runAdvanced, this, &ResultsPage::showLive);
    connect(&workbench.runs(), &RunController::runStarted, this, &ResultsPage::showRun);
    connect(&workbench.navigator(), &Navigator::runRequested, this, &ResultsPage::showRun);
}

void ResultsPage::takeList()
{
    const QList<ListedRun>& runs = m_library->list().runs();
    m_list->setVisible(!runs.isEmpty());
    m_list->setSets(m_library->sets());
    if (m_chosen.isEmpty() && !runs.isEmpty())
        showRun(runs.first().folder);
    if (!m_compared.isEmpty() && stepsOfCompared() != m_comparedSteps)
        compare(m_compared, m_named);
    offerCommands();
    showEvaluation();
}

void ResultsPage::showEvaluation()
{
    if (const ListedRun* const run = m_library->list().runAt(m_chosen))
        m_evaluation->setRun(run->id, m_chosen, lookOf(run->id), run->state != store::RunState::Running);
}

void ResultsPage::offerCommands()
{
    CommandedRun run{m_chosen.section(u'/', -1), m_chosen, 0, {}, false};
    QString state;
    if (const ListedRun* const listed = m_library->list().runAt(m_chosen)) {
        state = stateText(listed->state);
        run.totalSteps = listed->totalSteps;
        run.isCompleted = listed->state == store::RunState::Completed;
        if (listed->state != store::RunState::Running && !run.isCompleted)
            run.canGoOn = listed->id;
    }
    m_commands->setRun(run, state);
}

void ResultsPage::showRun(const QString& folder)
{
    m_list->choose({folder});
    showOne(folder);
}

void ResultsPage::showChosen(const QStringList& folders)
{
    if (folders.size() == 1)
        showOne(folders.first());
    else
        compare(folders);
}

void ResultsPage::showOne(const QString& folder)
{
    m_chosen = folder;
    m_compared.clear();
    offerCommands();
    m_notes->setRun(folder);
    showEvaluation();
    m_right->setCurrentWidget(m_run);
    const auto& live = m_workbench.runs().live();
    readSettings();
    m_checkpoints->clear();
    readCheckpoints();
    if (live && live->folder == folder.toStdString()) {
        showLive();
        return;
    }
    m_reader->readCurves(folder, [this, folder](Result<RunCurves> curves) {
        if (curves.has_value() && folder == m_chosen)
            m_run->show(folder.section(u'/', -1), curves.value());
    });
}

void ResultsPage::readCheckpoints()
{
    m_reader->readCheckpoints(
        m_chosen, [this, folder = m_chosen](Result<std::vector<report::CheckpointPoint>> points) {
            if (folder != m_chosen)
                return;
            m_checkpoints->show(points.has_value() ? std::move(points).value() : std::vector<report::CheckpointPoint>());
            if (!points.has_value())
                m_checkpoints->tell(errorText(points.error()));
        });
}

void ResultsPage::keepCheckpoint(qint64 step)
{
    m_reader->keepCheckpoint(m_chosen, step, [this, folder = m_chosen](const Result<QString>& name) {
        if (folder == m_chosen)
            m_checkpoints->tell(name.has_value()
                    ? tr("It is the adapter %1 of this workspace now.", "a name").arg(name.value())
                    : errorText(name.error()));
    });
}

void ResultsPage::compareSet(const ListedSet& set)
{
    eval::NamedRuns named;
    for (const auto& [condition, folders] : set.conditions) {
        auto& runs = named.emplace_back(condition.toStdString(), std::vector<std::filesystem::path>()).second;
        for (const QString& folder : folders)
            runs.emplace_back(folder.toStdString());
    }
    compare(set.folders(), named);
}

void ResultsPage::compare(const QStringList& folders, const eval::NamedRuns& named)
{
    m_compared = folders;
    m_named = named;
    m_comparedSteps = stepsOfCompared();
    m_reader->readCompared(m_library->list(), folders, [this, folders, named](const QList<ComparedRun>& runs) {
        if (folders != m_compared || named != m_named)
            return;
        m_compare->show(runs);
        m_right->setCurrentWidget(m_compare);
        compareOverSeeds(false);
    });
}

void ResultsPage::compareOverSeeds(bool measuresAgain)
{
    using Measures = std::vector<report::ComparedMeasure>;
    m_reader->readConditions(
        m_compared, m_named, measuresAgain,
        [this, folders = m_compared, named = m_named](const Result<Measures>& measures) {
            if (folders != m_compared || named != m_named)
                return;
            if (measures.has_value())
                m_compare->showSeeds(measures.value());
            else
                m_compare->tell(errorText(measures.error()));
        });
}

void ResultsPage::testAlike()
{
    const QStringList folders = m_compared;
    QList<TestedRun> others;
    for (const QString& folder : folders.sliced(1))
        if (const ListedRun* const run = m_library->list().runAt(folder))
            others.append({run->id, folder});
    showRun(folders.first());
    m_evaluation->testAlso(others);
    m_run->showTab(EvaluationPlace);
}

void ResultsPage::addForeign(const QString& path)
{
    m_reader->readForeign(path, [this](const Result<ComparedRun>& run) {
        if (run.has_value())
            m_compare->addForeign(run.value());
        else
            m_compare->tell(errorText(run.error()));
    });
}

void ResultsPage::writeReport(const QStringList& runs, const eval::NamedRuns& named, const QString& folder)
{
    m_reports->write(runs, named, folder, [this, runs, folder](const Result<int>& figures) {
        const QString words = figures.has_value()
            ? tr("The report is in %1, with %Ln figure(s).", "a folder", figures.value()).arg(folder)
            : errorText(figures.error());
        if (runs == m_compared)
            m_compare->tell(words);
        else
            m_commands->tell(words);
    });
}

QList<qint64> ResultsPage::stepsOfCompared() const
{
    QList<qint64> steps;
    for (const QString& folder : m_compared)
        if (const ListedRun* const run = m_library->list().runAt(folder))
            steps.append(run->step);
    return steps;
}

void ResultsPage::readSettings()
{
    m_reader->readSettings(m_chosen, [this, folder = m_chosen](const Result<std::string>& settings) {
        if (folder == m_chosen)
            m_run->showSettings(folder.section(u'/', -1),
                settings.has_value() ? QString::fromStdString(settings.value()) : QString());
    });
}

void ResultsPage::showLive()
{
    m_commands->update();
    const auto& live = m_workbench.runs().live();
    if (!live || !isVisible() || live->folder != m_chosen.toStdString())
        return;
    const RunCurves& curves = live->reader.curves();
    m_run->show(m_chosen.section(u'/', -1), curves, live->isPaused);
    const KnownCheckpoints known{curves.checkpoints.size(), curves.isFinished};
    if (known != std::exchange(m_knownCheckpoints, known))
        readCheckpoints();
}

} // namespace isogloss::app
