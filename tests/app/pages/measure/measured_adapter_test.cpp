// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/sentence_meetings.h"
#include "app/pages/measure/map_panel.h"
#include "tests/app/pages/measure/measure_scene.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/temporary_settings.h"

#include <QTableView>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using isogloss::tests::FailOnQtWarnings;
using isogloss::tests::MeasureScene;

/// An adapter beside the model that it changes.
class MeasuredAdapterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standsBesideItsModel();

private:
    const isogloss::tests::TemporarySettings m_settings;
};

void MeasuredAdapterTest::standsBesideItsModel()
{
    const FailOnQtWarnings guard;
    MeasureScene scene;
    scene.measure();
    MeasureController& controller = scene.controller();
    scene.choose(u"align_only"_s);
    QTRY_VERIFY(controller.texts() != nullptr && controller.request().adapter != 0);
    QTRY_VERIFY(!controller.base().isEmpty()); // known from before
    scene.measure();
    QCOMPARE(controller.measured().sentences, 300);
    QVERIFY(controller.measured().retrieval != controller.base().retrieval);
    QVERIFY(scene.text().contains(u"the model alone has"_s));
    scene.keep(u"adapter"_s);
    scene.showTab(u"Sentences"_s);
    auto* const sentences = scene.page().findChild<QTableView*>(u"sentences"_s);
    QVERIFY(!sentences->isColumnHidden(SentenceMeetings::BaseMeetsAt));
    sentences->selectRow(5);
    scene.keep(u"adapter-sentences"_s);
    scene.choose(u"the first with all others (pivot)"_s);
    scene.measure();
    QTRY_VERIFY_WITH_TIMEOUT(!controller.isMeasuring() && controller.baseSurvey().size() > 1, MeasureScene::Patience);
    scene.showTab(u"Map"_s);
    auto* const map = scene.page().findChild<MapPanel*>();
    for (QComboBox* const box : map->findChildren<QComboBox*>())
        for (const QString& entry : {u"what the adapter changed"_s, u"pairs by layer"_s})
            if (const int found = box->findText(entry); found >= 0)
                box->setCurrentIndex(found);
    QVERIFY(scene.text().contains(u"The adapter changed"_s));
    scene.keep(u"adapter-change"_s);
}

QTEST_MAIN(MeasuredAdapterTest)
#include "measured_adapter_test.moc"
