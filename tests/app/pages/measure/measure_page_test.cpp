// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/measure_page.h"

#include "app/models/sentence_meetings.h"
#include "app/pages/measure/measure_plot.h"
#include "core/store/models.h"
#include "core/store/workspace.h"
#include "tests/app/pages/measure/measure_scene.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/looks.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/line_chart.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using isogloss::tests::button;
using isogloss::tests::FailOnQtWarnings;
using isogloss::tests::MeasureScene;

/// The way through the page: what it says before, one click, what is found again, where it leads.
class MeasurePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsMissing();
    void measuresInOneClickAndFindsItAgain();
    void answersThePages();
    void looksRight();
    void takesTheModelThatIsAskedFor();

private:
    const isogloss::tests::TemporarySettings m_settings;
};

void MeasurePageTest::saysWhatIsMissing()
{
    const FailOnQtWarnings guard;
    const QTemporaryDir folder;
    const std::string empty = folder.filePath(u"empty"_s).toStdString();
    QVERIFY(store::Workspace::create(empty).has_value());
    auto opened = openWorkspace(empty);
    QVERIFY(opened.has_value());
    Workbench workbench(opened.value());
    MeasurePage page(workbench);
    page.resize(960, 640);
    page.show();
    QTRY_VERIFY(isogloss::tests::findButton(page, u"Add a model"_s) != nullptr);
    isogloss::tests::keepPicture(page, u"measure-empty"_s);
    QSignalSpy asked(&workbench.navigator(), &Navigator::pageRequested);
    button(page, u"Add a model"_s).click();
    QCOMPARE(asked.first().first().toString(), u"models"_s);
}

void MeasurePageTest::measuresInOneClickAndFindsItAgain()
{
    const FailOnQtWarnings guard;
    MeasureScene scene;
    MeasureController* controller = &scene.controller();
    QTRY_VERIFY(controller->texts() != nullptr);
    QCOMPARE(controller->texts()->sentences.size(), std::size_t(300));
    QCOMPARE(controller->request().pair.dataset, u"commands-parallel-test"_s);
    QVERIFY(controller->aboutSeconds() > 0);
    QTRY_VERIFY(scene.text().contains(u"Measuring takes"_s));
    scene.keep(u"before"_s);
    button(scene.page(), u"Measure how alike"_s).click();
    QTRY_VERIFY_WITH_TIMEOUT(
        controller->isFirstLook() && !controller->measured().isEmpty(), MeasureScene::Patience);
    QCOMPARE(controller->measured().sentences, 37);
    QVERIFY(scene.text().contains(u"A first look"_s));
    scene.keep(u"first-look"_s);
    scene.finish();
    QCOMPARE(controller->measured().sentences, 300);
    QCOMPARE(controller->measured().layers(), 8);
    QVERIFY(scene.text().contains(u"meet"_s));
    auto* const meetings = scene.page().findChild<SentenceMeetings*>();
    const QAbstractItemModelTester tester(meetings);
    QCOMPARE(meetings->rowCount(), 300);
    scene.keep(u"filled"_s);
    scene.showTab(u"Which layer"_s);
    QVERIFY(scene.text().contains(u"Layer to align"_s));
    scene.keep(u"which-layer"_s);
    QSignalSpy training(&scene.workbench().navigator(), &Navigator::trainRequested);
    button(scene.page(), u"Train with layer 4"_s).click();
    QCOMPARE(training.first().first().value<PairChoice>().layer, 4);
    scene.showTab(u"Layers"_s);
    auto* const plot = scene.page().findChild<MeasurePlot*>();
    auto* const chart = plot->findChild<widgets::LineChart*>();
    QVERIFY(scene.text().contains(u"On the half of the sentences that did not choose it"_s));
    QVERIFY(chart->signatures().contains(controller->measured().signatures[u"retrieval"_s]));
    QVERIFY(chart->signatures().contains(controller->measured().signatures[u"shuffled"_s]));
    for (QAction* const action : plot->findChildren<QAction*>())
        if (action->text().contains(u"ceiling"_s))
            action->setChecked(true);
    QVERIFY(chart->signatures().contains(controller->measured().signatures[u"ceiling"_s]));
    scene.keep(u"ceiling"_s);
    Q_EMIT chart->placeChosen(6);
    QCOMPARE(scene.page().findChild<QTabBar*>()->currentIndex(), 2);
    QVERIFY(scene.page().findChild<QTableWidget*>(u"sentence-path"_s)->isVisible());
    scene.showTab(u"Layers"_s);
    isogloss::tests::named<QComboBox>(*plot, u"Lines or numbers"_s).setCurrentIndex(1);
    auto& numbers = isogloss::tests::named<QTableWidget>(*plot, u"All numbers"_s);
    QVERIFY(numbers.isVisible());
    QCOMPARE(numbers.rowCount(), 9);
    QCOMPARE(numbers.item(8, 1)->text(), QLocale().toString(controller->measured().retrieval[8], 'f', 3));
    scene.keep(u"numbers"_s);

    scene.open();
    controller = &scene.controller();
    QTRY_VERIFY(!controller->measured().isEmpty());
    QVERIFY(!controller->isMeasuring());
    QCOMPARE(controller->measured().sentences, 300);
    QCOMPARE(controller->measured().hits.size(), 9);
    QVERIFY(controller->measured().baseline(u"surface"_s, u"retrieval"_s) >= 0);
}

void MeasurePageTest::answersThePages()
{
    const FailOnQtWarnings guard;
    MeasureScene scene;
    Q_EMIT scene.workbench().navigator().measureRequested(
        {{}, u"eng_Latn"_s, u"swh_Latn"_s}); // before it knows of any
    MeasureController& controller = scene.controller();
    QTRY_COMPARE(controller.request().pair.target, u"swh_Latn"_s);
    QVERIFY(controller.isMeasuring());
    controller.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!controller.isMeasuring(), MeasureScene::Patience);
    QSignalSpy asked(&scene.workbench().navigator(), &Navigator::trainRequested);
    for (QPushButton* const closer : scene.page().findChildren<QPushButton*>())
        if (closer->text() == u"Bring these languages closer"_s)
            closer->click();
    QCOMPARE(asked.first().first().value<PairChoice>().target, u"swh_Latn"_s);
}

void MeasurePageTest::takesTheModelThatIsAskedFor()
{
    const FailOnQtWarnings guard;
    MeasureScene scene;
    const auto& folder = scene.workbench().session().folder();
    std::filesystem::copy(
        folder.models() / "base", folder.models() / "second", std::filesystem::copy_options::recursive);
    const auto added = scene.workbench()
                           .session()
                           .workspace()
                           .write([&folder](store::Database& database) {
                               return store::modelAt(database, folder, folder.models() / "second");
                           })
                           .get();
    QVERIFY(added.has_value());
    scene.open();
    Q_EMIT scene.workbench().navigator().modelMeasureRequested(added.value().value); // before it knows of any
    QTRY_COMPARE(scene.controller().request().model, added.value().value);
    QVERIFY(!scene.controller().isMeasuring());
    Q_EMIT scene.workbench().navigator().modelMeasureRequested(1);
    QTRY_COMPARE(scene.controller().request().model, 1);
}

void MeasurePageTest::looksRight()
{
    const FailOnQtWarnings guard;
    MeasureScene scene;
    scene.measure();
    scene.page().resize(960, 640);
    scene.keep(u"small"_s);
    for (const isogloss::tests::Look look : isogloss::tests::AllLooks) {
        const isogloss::tests::LookScope scope(look);
        scene.open();
        QTRY_VERIFY(!scene.controller().measured().isEmpty());
        for (const QString& tab : {u"Layers"_s, u"Sentences"_s, u"Which layer"_s, u"Tokenizer"_s}) {
            scene.showTab(tab);
            scene.keep(isogloss::tests::nameOf(look) + u'-' + tab);
            QVERIFY(scene.page().widget()->width() <= scene.page().viewport()->width());
        }
    }
}

QTEST_MAIN(MeasurePageTest)
#include "measure_page_test.moc"
