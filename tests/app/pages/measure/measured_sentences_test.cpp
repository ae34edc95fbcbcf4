// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/measure_words.h"
#include "app/models/sentence_meetings.h"
#include "app/pages/measure/picture_panel.h"
#include "app/pages/measure/run_steps_panel.h"
#include "app/pages/measure/spelling_panel.h"
#include "app/pages/measure/typed_panel.h"
#include "core/record/settings_table.h"
#include "core/store/runs.h"
#include "core/train/training_run.h"
#include "tests/app/pages/measure/measure_scene.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/line_chart.h"
#include "widgets/charts/scatter.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using isogloss::tests::button;
using isogloss::tests::FailOnQtWarnings;
using isogloss::tests::MeasureScene;
using isogloss::tests::named;

/// What is seen sentence by sentence.
class MeasuredSentencesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsEachSentence();
    void followsTheStepsOfARun();

private:
    static void addRun(Workbench& workbench);

    const isogloss::tests::TemporarySettings m_settings;
};

void MeasuredSentencesTest::showsEachSentence()
{
    const FailOnQtWarnings guard;
    MeasureScene scene;
    scene.measure();
    scene.showTab(u"Sentences"_s);
    auto* const sentences = scene.page().findChild<QTableView*>(u"sentences"_s);
    QVERIFY(sentences->isVisible());
    sentences->selectRow(2);
    auto* const path = scene.page().findChild<QTableWidget*>(u"sentence-path"_s);
    QVERIFY(path->isVisible());
    QCOMPARE(path->rowCount(), 9);
    QVERIFY(scene.text().contains(u"No run of this model"_s));
    scene.keep(u"sentences"_s);
    auto* const typed = scene.page().findChild<TypedPanel*>();
    typed->findChild<QLineEdit*>()->setText(u"wake me up at nine"_s);
    button(scene.page(), u"Find the nearest"_s).click();
    auto* const nearest = scene.page().findChild<QTableWidget*>(u"typed-nearest"_s);
    QTRY_COMPARE_WITH_TIMEOUT(nearest->rowCount(), 9, MeasureScene::Patience);
    QVERIFY(nearest->isVisible());
    button(scene.page(), u"Measure other spellings"_s).click();
    auto* const spellings = scene.page().findChild<SpellingPanel*>();
    QTRY_VERIFY_WITH_TIMEOUT(
        MeasureScene::textOf(*spellings).contains(u"Nothing would change"_s), MeasureScene::Patience);
    scene.keep(u"typed-and-spellings"_s);
    scene.showTab(u"Picture"_s);
    button(scene.page(), u"Draw the picture"_s).click();
    auto* const picture = scene.page().findChild<PicturePanel*>();
    auto* const points = picture->findChild<widgets::Scatter*>();
    QTRY_COMPARE_WITH_TIMEOUT(points->points().size(), 600, MeasureScene::Patience);
    QVERIFY(scene.text().contains(u"% of what differs"_s));
    const QList<double>& found = scene.controller().measured().retrieval;
    QVERIFY(scene.text().contains(u"of all sentences, %1 find their translation nearest"_s.arg(
        shareText(found[scene.controller().measured().bestLayer()]))));
    scene.keep(u"picture"_s);
    QSignalSpy chosen(picture, &PicturePanel::sentenceChosen);
    Q_EMIT points->pointChosen(303);
    QCOMPARE(chosen.first().first().toInt(), 3);
    QCOMPARE(scene.page().findChild<QTabBar*>()->currentIndex(), 2);
}

/// The sample's alignment of English and Arabic, for four steps.
void MeasuredSentencesTest::addRun(Workbench& workbench)
{
    const store::WorkspaceFolder& workspace = workbench.session().folder();
    const auto settings = record::loadRunSettings((workspace.root() / "settings" / "meet.json").string(),
        {"run.max_steps=4", "run.watch_every=2", "run.save_every=2"});
    QVERIFY(settings.has_value());
    train::RunRequest request;
    request.settings = settings.value();
    request.folder = workspace.runs() / "four";
    QCOMPARE(train::TrainingRun(request).wait().outcome, record::RunFinished::Outcome::Completed);
    const auto stored = workbench.session()
                            .workspace()
                            .write([&workspace](store::Database& database) {
                                return store::importRun(database, workspace, workspace.runs() / "four");
                            })
                            .get();
    QVERIFY(stored.has_value());
}

void MeasuredSentencesTest::followsTheStepsOfARun()
{
    const FailOnQtWarnings guard;
    MeasureScene scene;
    addRun(scene.workbench());
    scene.open();
    Q_EMIT scene.workbench().navigator().measureRequested({{}, u"eng_Latn"_s, u"arb_Arab"_s});
    QTRY_COMPARE(scene.controller().request().pair.target, u"arb_Arab"_s);
    scene.finish();
    scene.showTab(u"Sentences"_s);
    auto* const panel = scene.page().findChild<RunStepsPanel*>();
    QCOMPARE(named<QComboBox>(*panel, u"Run"_s).currentText(), u"four"_s);
    auto* const table = panel->findChild<QTableView*>(u"run-steps"_s);
    auto* const meetings = panel->findChild<StepMeetings*>();
    const QAbstractItemModelTester tester(meetings);
    for (const auto& [which, sentences] : {std::pair(0, 50), std::pair(1, 300)}) {
        named<QComboBox>(*panel, u"Which sentences"_s).setCurrentIndex(which);
        button(*panel, u"Follow the run"_s).click();
        QTRY_COMPARE_WITH_TIMEOUT(table->isVisible(), true, MeasureScene::Patience);
        QVERIFY(meetings->rowCount() >= sentences);
        QCOMPARE(meetings->columnCount(), StepMeetings::FirstStep + 3);
        QVERIFY(MeasureScene::textOf(*panel).contains(u"meet their translation"_s));
        QVERIFY(MeasureScene::textOf(*panel).contains(
            which == 0 ? u"sentences that the run watched"_s : u"300 sentences of commands-parallel-test"_s));
        table->selectRow(4);
        QCOMPARE(panel->findChild<widgets::LineChart*>()->series().front().points.size(), 3);
        scene.keep(u"run-steps-%1"_s.arg(which));
    }
}

QTEST_MAIN(MeasuredSentencesTest)
#include "measured_sentences_test.moc"
