// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/map_panel.h"
#include "tests/app/pages/measure/measure_scene.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/temporary_settings.h"

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

QTEST_MAIN(MeasureWaysTest)
#include "measure_ways_test.moc"
