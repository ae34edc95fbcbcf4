// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results_page.h"

#include "app/models/run_list.h"
#include "app/pages/results/checkpoints_panel.h"
#include "app/pages/results/compare_panel.h"
#include "app/pages/results/run_list_panel.h"
#include "app/pages/results/run_notes.h"
#include "app/settings/appearance.h"
#include "core/record/settings_table.h"
#include "core/store/rows/comparison_row.h"
#include "core/store/rows/experiment_row.h"
#include "core/store/rows/run_row.h"
#include "core/store/runs.h"
#include "tests/app/made_up_run.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/line_chart.h"
#include "widgets/charts/scatter.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <algorithm>
#include <functional>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class ResultsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStoppedRunGoesOn();
    void runsLieOverEachOther();
    void theOldestRunIsWhatOthersAreComparedWith();
    void aSetIsComparedByOneClick();
    void oneRunHasAReportAndRunsOfOtherProgramsBesideIt();
    void whatIsWrittenBesideARunCanBeTakenBack();

private:
    static constexpr int Patience = 50'000; // milliseconds; the machine may be busy
    void extendsAndPauses(
        ResultsPage& page, RunController& runs, const std::function<QPushButton*(const QString&)>& button);

    static QListView* listOf(const QWidget& page) { return page.findChild<RunListPanel*>()->findChild<QListView*>(); }
    /// Three runs that ended, the second of which aligned more.
    void addRuns(OpenSample& sample);
    /// The cells of a row of what was compared over seeds; empty until it is there.
    static QStringList comparedRow(const QWidget& page, int row);
    /// Answers the dialog that asks for a file.
    static void answerDialog(QWidget& page, const QString& path);

    const TemporarySettings m_settings;
};

void ResultsPageTest::addRuns(OpenSample& sample)
{
    WorkspaceSession& session = sample.workbench().session();
    const store::WorkspaceFolder place = session.folder();
    int stored = 0;
    for (int run = 0; run < 3; ++run) {
        const auto folder = place.runs() / ("run-" + std::to_string(run + 1));
        record::RunSettings settings;
        settings.objective.alignWeight = 1 + run % 2;
        settings.run.seed = static_cast<std::uint64_t>(run) + 1;
        makeRunFolder(folder, place.models() / "base", settings, madeUpEvents(40 + 10 * run));
        session.write(
            this, [place, folder](store::Database& database) { return store::importRun(database, place, folder); },
            [&stored](const Result<store::RunId>& id) { stored += id.has_value(); });
    }
    QTRY_COMPARE(stored, 3);
}

void ResultsPageTest::runsLieOverEachOther()
{
    const FailOnQtWarnings guard;
    Appearance appearance(*qApp);
    appearance.choose(Appearance::Choice::Light);
    OpenSample sample;
    ResultsPage page(sample.workbench());
    page.resize(1180, 1160);
    page.show();
    addRuns(sample);
    QListView* const list = listOf(page);
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 3, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(
        !list->model()->index(2, 0).data(RunListModel::SparkRole).value<QList<double>>().isEmpty(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(page.findChild<QTabWidget*>()->isVisible(), Patience);
    keepPicture(page, u"results-filled"_s);
    list->selectAll();
    auto* const compare = page.findChild<ComparePanel*>();
    QTRY_VERIFY_WITH_TIMEOUT(compare->isVisible(), Patience);
    const auto charts = compare->findChildren<widgets::LineChart*>();
    QCOMPARE(charts.size(), 4);
    for (const widgets::LineChart* const chart : charts) {
        const bool isOfValidation = chart == charts[2]; // which these runs have none of
        QCOMPARE(chart->isVisible(), !isOfValidation);
        QCOMPARE(chart->series().size(), isOfValidation ? 0 : 3);
        for (const widgets::LineSeries& line : chart->series())
            QCOMPARE(line.look, std::optional(line.name.right(1).toInt() - 1)); // its row's
    }
    const auto tables = compare->findChildren<QTableWidget*>();
    const auto found = std::find_if(tables.begin(), tables.end(),
        [](const QTableWidget* table) { return table->accessibleName() == u"Settings that differ"_s; });
    QVERIFY(found != tables.end());
    const QTableWidget* const table = *found;
    QCOMPARE(table->rowCount(), 2); // weight and seed
    QCOMPARE(table->columnCount(), 4);
    keepPicture(page, u"results-overlay"_s);
    appearance.choose(Appearance::Choice::Dark);
    keepPicture(page, u"results-overlay-dark"_s);
    appearance.choose(Appearance::Choice::Light);
    page.setLayoutDirection(Qt::RightToLeft);
    keepPicture(page, u"results-overlay-mirrored"_s);
    page.setLayoutDirection(Qt::LeftToRight);
    appearance.setTextPercent(200);
    keepPicture(page, u"results-overlay-large"_s);
    QTRY_COMPARE(compare->widget()->width(), compare->viewport()->width()); // nothing to scroll to sideways
    appearance.setTextPercent(100);
    page.findChild<RunListPanel*>()->findChild<QLineEdit*>()->setText(u"run-2"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    appearance.choose(Appearance::Choice::System);
}

QStringList ResultsPageTest::comparedRow(const QWidget& page, int row)
{
    QStringList cells;
    for (const QTableWidget* const table : page.findChild<ComparePanel*>()->findChildren<QTableWidget*>())
        if (table->accessibleName() == u"Conditions over seeds"_s && row < table->rowCount())
            for (int column = 0; column < table->columnCount(); ++column)
                cells.append(table->item(row, column)->text());
    return cells;
}

void ResultsPageTest::answerDialog(QWidget& page, const QString& path)
{
    auto* const dialog = page.findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
}

void ResultsPageTest::theOldestRunIsWhatOthersAreComparedWith()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    ResultsPage page(sample.workbench());
    page.resize(1180, 760);
    page.show();
    addRuns(sample);
    QListView* const list = listOf(page);
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 3, Patience);
    QCOMPARE(list->model()->index(1, 0).data().toString(), u"run-2"_s);
    QItemSelection both(list->model()->index(1, 0), list->model()->index(2, 0));
    list->selectionModel()->select(both, QItemSelectionModel::ClearAndSelect);
    QTRY_COMPARE_WITH_TIMEOUT(comparedRow(page, 0).size(), 6, Patience);
    QCOMPARE(comparedRow(page, 0)[1], u"1.0"_s); // weight of run-1
    QCOMPARE(comparedRow(page, 0)[5], u"what others are compared with"_s);
    QCOMPARE(comparedRow(page, 1)[1], u"2.0"_s);
    QVERIFY(page.findChild<ComparePanel*>()->isVisible());
}

void ResultsPageTest::aSetIsComparedByOneClick()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    ResultsPage page(sample.workbench());
    page.resize(1180, 760);
    page.show();
    addRuns(sample);
    auto* const sets = page.findChild<RunListPanel*>()->findChild<QComboBox*>();
    QVERIFY(!sets->isVisible());
    sample.workbench().session().write(
        this,
        [](store::Database& database) -> Result<void> {
            ISOGLOSS_TRY(auto runs, store::allRows<store::RunRow>(database));
            for (store::RunRow& run : runs) {
                store::ExperimentRow experiment;
                experiment.name = "settings of " + run.name;
                experiment.settings = "{}";
                ISOGLOSS_TRY(run.experiment, store::insertRow(database, experiment));
                ISOGLOSS_CHECK(store::updateRow(database, run));
            }
            store::ComparisonRow set;
            set.name = "does it help";
            ISOGLOSS_TRY(const auto id, store::insertRow(database, set));
            for (std::int64_t position = 0; position < 2; ++position) {
                store::ComparisonMemberRow member;
                member.comparison = id;
                member.experiment = runs[static_cast<std::size_t>(1 - position)].experiment.value();
                member.position = position;
                member.condition = position == 0 ? "task_only" : "aligned";
                member.seed = 1;
                ISOGLOSS_CHECK(store::insertRow(database, member));
            }
            return {};
        },
        [&sample](const Result<void>& stored) {
            QVERIFY(stored.has_value());
            sample.workbench().session().tellDataChanged();
        });
    QTRY_VERIFY_WITH_TIMEOUT(sets->isVisible(), Patience);
    QCOMPARE(sets->itemText(0), u"does it help"_s);
    Q_EMIT sets->activated(0);
    QTRY_COMPARE_WITH_TIMEOUT(comparedRow(page, 0).size(), 6, Patience);
    QCOMPARE(comparedRow(page, 0)[1], u"task only"_s); // which is the younger run
    QCOMPARE(comparedRow(page, 0)[5], u"what others are compared with"_s);
    QCOMPARE(comparedRow(page, 1)[1], u"aligned"_s);
    QCOMPARE(page.findChild<RunListPanel*>()->chosen().size(), 2);
    QCOMPARE(sets->currentIndex(), 0);
    keepPicture(page, u"results-set"_s);
}

void ResultsPageTest::oneRunHasAReportAndRunsOfOtherProgramsBesideIt()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    const TemporaryFolder place;
    std::filesystem::create_directory(place / "other");
    QVERIFY(writeFileAtomically(place / "other/trainer_state.json",
        R"({"log_history": [{"loss": 2.5, "step": 10}, {"loss": 2.0, "step": 20}]})").has_value());
    ResultsPage page(sample.workbench());
    page.resize(1180, 760);
    page.show();
    addRuns(sample);
    QTRY_VERIFY_WITH_TIMEOUT(findButton(page, u"Write a report..."_s) != nullptr, Patience);
    button(page, u"Write a report..."_s).click();
    answerDialog(page, QString::fromStdString((place / "report").string()));
    QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(place / "report/figures/task-loss.svg"), Patience);
    QVERIFY(std::filesystem::exists(place / "report/report.md"));
    button(page, u"Add a run of another program"_s).menu()->actions().last()->trigger();
    answerDialog(page, QString::fromStdString((place / "other").string()));
    auto* const compare = page.findChild<ComparePanel*>();
    QTRY_VERIFY_WITH_TIMEOUT(compare->isVisible(), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(compare->findChildren<widgets::LineChart*>().first()->series().size(), 2, Patience);
    QTest::mouseClick(listOf(page)->viewport(), Qt::LeftButton, {},
        listOf(page)->visualRect(listOf(page)->selectionModel()->selectedIndexes().first()).center());
    QTRY_VERIFY_WITH_TIMEOUT(!compare->isVisible(), Patience); // back to the run
}

void ResultsPageTest::whatIsWrittenBesideARunCanBeTakenBack()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    ResultsPage page(sample.workbench());
    page.resize(1080, 760);
    page.show();
    addRuns(sample);
    auto* const notes = page.findChild<RunNotes*>();
    auto* const tags = notes->findChild<QLineEdit*>();
    auto* const tabs = page.findChild<QTabWidget*>();
    QTRY_VERIFY_WITH_TIMEOUT(tags->isEnabled(), Patience);
    tabs->setCurrentIndex(tabs->count() - 1);
    QTRY_VERIFY(tags->isVisible());
    QTest::keyClicks(tags, u"paper, first"_s);
    QTest::keyClick(tags, Qt::Key_Return);
    const QModelIndex newest = listOf(page)->model()->index(0, 0);
    const auto shown = [&newest] { return newest.data(RunListModel::TagsRole).toStringList(); };
    QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringList({u"first"_s, u"paper"_s}), Patience);
    auto* const note = notes->findChild<QPlainTextEdit*>();
    QTest::keyClicks(note, u"looks odd"_s);
    notes->setRun({}); // another is looked at: what was typed is kept
    notes->setRun(newest.data(RunListModel::FolderRole).toString());
    QTRY_COMPARE_WITH_TIMEOUT(note->toPlainText(), u"looks odd"_s, Patience);
    keepPicture(page, u"results-notes"_s);
    QPushButton* undo = nullptr;
    for (QPushButton* const button : notes->findChildren<QPushButton*>())
        if (button->text() == u"Undo"_s)
            undo = button;
    QTRY_VERIFY_WITH_TIMEOUT(undo->toolTip().contains(u"the note of run-3"_s), Patience);
    undo->click();
    QTRY_COMPARE_WITH_TIMEOUT(note->toPlainText(), QString(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(undo->toolTip().contains(u"the tags of run-3"_s), Patience);
    undo->click();
    QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringList(), Patience);
}

void ResultsPageTest::aStoppedRunGoesOn()
{
    const FailOnQtWarnings guard;
    Appearance appearance(*qApp);
    appearance.choose(Appearance::Choice::Light);
    OpenSample sample;
    RunController& runs = sample.workbench().runs();
    ResultsPage page(sample.workbench());
    page.resize(1080, 760);
    page.show();
    keepPicture(page, u"results-empty"_s);
    const auto path = sample.workbench().session().folder().root() / "settings" / "meet.json";
    const auto settings = record::loadRunSettings(path, {"run.max_steps=6", "run.watch_every=3"});
    QVERIFY(settings.has_value());
    runs.start(u"short"_s, settings.value());
    QTRY_VERIFY_WITH_TIMEOUT(runs.live() && runs.live()->lastStep.step >= 1, Patience);
    runs.stopAndKeep();
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isWorking(), Patience);

    QPushButton* goOn = nullptr;
    for (QPushButton* const button : page.findChildren<QPushButton*>())
        if (button->text() == u"Go on"_s)
            goOn = button;
    QVERIFY(goOn != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(goOn->isVisible(), Patience);
    QCOMPARE(listOf(page)->model()->rowCount(), 1);
    const auto says = [&page](const QString& words) {
        for (const QLabel* const label : page.findChildren<QLabel*>())
            if (label->text().startsWith(words))
                return true;
        return false;
    };
    QVERIFY(says(u"Stopped after"_s));
    keepPicture(page, u"results-stopped"_s);
    QSignalSpy finished(&runs, &RunController::runFinished);
    goOn->click();
    QVERIFY(finished.wait(Patience));
    const auto ended = finished.first().at(1).value<record::RunFinished>();
    QCOMPARE(ended.outcome, record::RunFinished::Outcome::Completed);
    QCOMPARE(ended.step, 6);
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isWorking(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!goOn->isVisible(), Patience);
    QVERIFY(says(u"Finished after"_s));
    const auto button = [&page](const QString& text) -> QPushButton* {
        for (QPushButton* const each : page.findChildren<QPushButton*>())
            if (each->text() == text && each->isVisible())
                return each;
        return nullptr;
    };
    QVERIFY(button(u"Stop"_s) == nullptr);
    QVERIFY(button(u"Start again"_s) != nullptr);
    const auto* const checkpoints = page.findChild<CheckpointsPanel*>()->findChild<widgets::Scatter*>();
    QTRY_VERIFY_WITH_TIMEOUT(
        !checkpoints->points().isEmpty() && checkpoints->points().last().name == u"step 6"_s, Patience);
    keepPicture(page, u"results-finished"_s);
    QCOMPARE(page.findChild<QSlider*>()->maximum(), 2); // snapshots at 0, 3 and 6, those before it went on too
    auto* const tabs = page.findChild<QTabWidget*>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QVERIFY(tabs->isTabVisible(tab));
        keepPicture(page, u"results-tab-%1"_s.arg(tab));
    }
    tabs->setCurrentIndex(0);
    extendsAndPauses(page, runs, button);
    appearance.choose(Appearance::Choice::Dark);
    tabs->setCurrentIndex(1);
    keepPicture(page, u"results-layers-dark"_s);
    page.resize(640, 760);
    keepPicture(page, u"results-layers-narrow"_s);
    const auto* const area = qobject_cast<QScrollArea*>(tabs->currentWidget());
    QTRY_COMPARE(area->widget()->width(), area->viewport()->width()); // nothing to scroll to sideways
    appearance.choose(Appearance::Choice::System);
}

void ResultsPageTest::extendsAndPauses(
    ResultsPage& page, RunController& runs, const std::function<QPushButton*(const QString&)>& button)
{
    QSignalSpy finished(&runs, &RunController::runFinished);
    page.findChild<QSpinBox*>()->setValue(200);
    QVERIFY(button(u"Extend"_s) != nullptr);
    button(u"Extend"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(runs.live() && runs.live()->lastStep.step > 6, Patience);
    QCOMPARE(runs.live()->lastStep.totalSteps, 206);
    QVERIFY(button(u"Extend"_s) == nullptr);
    QTRY_VERIFY(button(u"Pause"_s) != nullptr);
    button(u"Pause"_s)->click();
    QVERIFY(runs.live()->isPaused);
    const auto labels = page.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
        [](const QLabel* label) { return label->text().startsWith(u"Paused at step"_s); }));
    QTRY_COMPARE_WITH_TIMEOUT(listOf(page)->model()->rowCount(), 2, Patience);
    QVERIFY(button(u"Resume"_s) != nullptr);
    keepPicture(page, u"results-live"_s);
    button(u"Resume"_s)->click();
    QVERIFY(!runs.live()->isPaused);
    button(u"Stop"_s)->click();
    QVERIFY(finished.wait(Patience));
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isWorking(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Go on"_s) != nullptr, Patience);
}

QTEST_MAIN(ResultsPageTest)
#include "results_page_test.moc"
