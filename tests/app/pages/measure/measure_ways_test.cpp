// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/map_panel.h"
#include "app/pages/measure/measure_plot.h"
#include "tests/app/pages/measure/measure_scene.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/line_chart.h"

#include <QAction>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using isogloss::tests::button;
using isogloss::tests::FailOnQtWarnings;
using isogloss::tests::MeasureScene;

/// Other measures, poolings and pairs of what was read before.
class MeasureWaysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void usesWhatWasReadBefore();
    void comparesEveryTwoLanguages();
    void readsAgainstRandomWeightsAndAKnownPair();
    void measuresASecondText();
    void measuresMexaInItsWays();

private:
    const isogloss::tests::TemporarySettings m_settings;
};

/// No first look, and each way of measuring keeps its own numbers.
void MeasureWaysTest::usesWhatWasReadBefore()
{
    const FailOnQtWarnings guard;
    MeasureScene scene;
    scene.measure();
    MeasureController& controller = scene.controller();
    const QList<double> before = controller.measured().retrieval;
    scene.choose(u"Same shape (CKA, debiased)"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        !controller.isMeasuring() && controller.measured().curves.contains(u"cka_debiased"_s), MeasureScene::Patience);
    QVERIFY(scene.text().contains(u"are most alike at layer"_s));
    scene.keep(u"cka"_s);
    scene.choose(u"Nearest is right (retrieval)"_s);
    scene.finish();
    QCOMPARE(controller.measured().retrieval, before);
    scene.choose(u"its last piece"_s);
    scene.finish();
    QVERIFY(controller.measured().retrieval != before);
    QVERIFY(scene.text().contains(u"A sentence is its last piece."_s));
    scene.choose(u"the mean of its pieces"_s);
    scene.finish();
    QCOMPARE(controller.measured().retrieval, before);
}

void MeasureWaysTest::comparesEveryTwoLanguages()
{
    const FailOnQtWarnings guard;
    MeasureScene scene;
    MeasureController& controller = scene.controller();
    QTRY_VERIFY(controller.texts() != nullptr);
    scene.choose(u"every two of the text"_s);
    scene.measure();
    const auto pairs = static_cast<qsizetype>(controller.texts()->pairs.size());
    QVERIFY(pairs > 1);
    QCOMPARE(controller.survey().size(), pairs);
    scene.keep(u"lines-of-pairs"_s);
    scene.showTab(u"Map"_s);
    auto* const map = scene.page().findChild<MapPanel*>();
    QVERIFY(map->isVisible());
    QVERIFY(scene.text().contains(u"Most alike are"_s));
    scene.keep(u"map"_s);
    for (QComboBox* const box : map->findChildren<QComboBox*>())
        if (const int found = box->findText(u"pairs by layer"_s); found >= 0)
            box->setCurrentIndex(found);
    scene.keep(u"map-pairs"_s);
    scene.showTab(u"Languages"_s);
    QVERIFY(scene.text().contains(u"Nearest at layer"_s));
    scene.keep(u"which-languages"_s);
    scene.showTab(u"Tokenizer"_s);
    QTRY_VERIFY(scene.text().contains(u"pieces for one of"_s));
    scene.keep(u"tokenizer"_s);
}

void MeasureWaysTest::readsAgainstRandomWeightsAndAKnownPair()
{
    const FailOnQtWarnings guard;
    MeasureScene scene;
    scene.measure();
    scene.choose(u"the same model with random weights"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!scene.controller().isMeasuring()
            && scene.controller().measured().curves.contains(u"random"_s),
        MeasureScene::Patience);
    auto* const plot = scene.page().findChild<MeasurePlot*>();
    auto* const chart = plot->findChild<widgets::LineChart*>();
    const auto hasLine = [chart](const QString& name) {
        const auto& lines = chart->series();
        return std::any_of(
            lines.begin(), lines.end(), [&name](const widgets::LineSeries& line) { return line.name == name; });
    };
    QVERIFY(hasLine(u"random weights"_s));
    QVERIFY(scene.controller().measured().curves[u"random"_s].values[4] < 0.1);
    scene.choose(u"nothing more"_s);
    Q_EMIT scene.workbench().navigator().measureRequested({{}, u"eng_Latn"_s, u"deu_Latn"_s});
    QTRY_COMPARE(scene.controller().request().pair.target, u"deu_Latn"_s);
    scene.finish();
    QTRY_VERIFY(!plot->findChildren<QAction*>().isEmpty());
    const auto known = [plot]() -> QAction* {
        for (QAction* const action : plot->findChildren<QAction*>())
            if (action->text().startsWith(u"A pair it knows well"_s))
                return action;
        return nullptr;
    };
    QTRY_VERIFY(known() != nullptr);
    known()->setChecked(true);
    QVERIFY(hasLine(known()->text().section(u": "_s, 1)));
    scene.keep(u"known-pair"_s);
    scene.choose(u"How evenly the space is filled (isotropy)"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!scene.controller().isMeasuring()
            && scene.controller().measured().curves.contains(u"isotropy"_s),
        MeasureScene::Patience);
    QVERIFY(scene.text().contains(u"fill their space most evenly"_s));
    QVERIFY(hasLine(u"English"_s));
    QVERIFY(hasLine(u"German"_s));
    scene.keep(u"isotropy"_s);
}

void MeasureWaysTest::measuresASecondText()
{
    const FailOnQtWarnings guard;
    MeasureScene scene;
    scene.measure();
    auto& second = isogloss::tests::named<QComboBox>(scene.page(), u"A second text of the pair"_s);
    QVERIFY(second.count() > 1);
    second.setCurrentIndex(1);
    Q_EMIT second.activated(1);
    QTRY_VERIFY_WITH_TIMEOUT(
        scene.text().contains(u"sentences of commands-parallel-train"_s), MeasureScene::Patience);
    QVERIFY(scene.text().contains(u"sentences of commands-parallel-test"_s));
    auto* const chart = scene.page().findChild<MeasurePlot*>()->findChild<widgets::LineChart*>();
    QCOMPARE(chart->series()[0].name, u"commands-parallel-test"_s);
    QCOMPARE(chart->series()[1].name, u"commands-parallel-train"_s);
    scene.keep(u"second-text"_s);
    second.setCurrentIndex(0);
    Q_EMIT second.activated(0);
    QTRY_VERIFY(!scene.text().contains(u"sentences of commands-parallel-train"_s));
}

/// As published, of the first hundred; then of all, where the baselines of all can be read beside it.
void MeasureWaysTest::measuresMexaInItsWays()
{
    const FailOnQtWarnings guard;
    MeasureScene scene;
    scene.measure();
    scene.choose(u"Nearest both ways (MEXA)"_s);
    const auto hasMexa = [&scene](qint64 sentences) {
        return !scene.controller().isMeasuring()
            && scene.controller().measured().curve(u"mexa"_s).sentences == sentences;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasMexa(100), MeasureScene::Patience);
    QVERIFY(scene.text().contains(u"on 100 sentences of commands-parallel-test"_s));
    QVERIFY(scene.text().contains(u"As published, of the first 100 sentences. Over all layers: "_s));
    QVERIFY(scene.text().contains(u"later ones counting more"_s));
    auto* const plot = scene.page().findChild<MeasurePlot*>();
    const auto isOffered = [plot](const QString& words) {
        const auto actions = plot->findChildren<QAction*>();
        return std::any_of(actions.begin(), actions.end(),
            [&words](const QAction* action) { return action->text().contains(words); });
    };
    QTRY_VERIFY(!isOffered(u"Shared letters alone"_s)); // those are of all sentences
    const MeasuredCurve published = scene.controller().measured().curve(u"mexa"_s);
    scene.choose(u"all sentences, pooled as published"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hasMexa(300), MeasureScene::Patience);
    QVERIFY(scene.text().contains(u"on 300 sentences of commands-parallel-test"_s));
    QTRY_VERIFY(isOffered(u"Shared letters alone"_s) && isOffered(u"ceiling"_s));
    const MeasuredCurve all = scene.controller().measured().curve(u"mexa"_s);
    scene.choose(u"all sentences, pooled as the others"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        hasMexa(300) && scene.controller().measured().curve(u"mexa"_s).values != all.values, MeasureScene::Patience);
    QVERIFY(scene.text().contains(u"A sentence is the mean of its pieces."_s));
    scene.choose(u"the first 100 sentences, as published"_s); // kept
    QTRY_VERIFY_WITH_TIMEOUT(hasMexa(100), MeasureScene::Patience);
    QCOMPARE(scene.controller().measured().curve(u"mexa"_s).values, published.values);
}

QTEST_MAIN(MeasureWaysTest)
#include "measure_ways_test.moc"
