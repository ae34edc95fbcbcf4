// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/sentence_meetings.h"
#include "app/pages/measure/map_panel.h"
#include "app/pages/measure/measure_plot.h"
#include "app/pages/measure/typed_panel.h"
#include "core/store/rows/adapter_row.h"
#include "core/store/rows/run_row.h"
#include "core/store/table.h"
#include "core/store/workspace.h"
#include "tests/app/pages/measure/measure_scene.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/line_chart.h"

#include <QAction>
#include <QLineEdit>
#include <QTableView>
#include <QTableWidget>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using isogloss::tests::FailOnQtWarnings;
using isogloss::tests::MeasureScene;
using isogloss::tests::named;

/// An adapter beside the model that it changes.
class MeasuredAdapterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standsBesideItsModel();
    void isOverlaidWithOthers();
    void isComputedAsItsRunDid();

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
    QVERIFY(scene.text().contains(u"paired test"_s));
    scene.keep(u"adapter"_s);
    scene.showTab(u"Sentences"_s);
    auto* const sentences = scene.page().findChild<QTableView*>(u"sentences"_s);
    QVERIFY(!sentences->isColumnHidden(SentenceMeetings::BaseMeetsAt));
    sentences->selectRow(5);
    scene.keep(u"adapter-sentences"_s);
    auto* const typed = scene.page().findChild<TypedPanel*>();
    typed->findChild<QLineEdit*>()->setText(u"wake me up at nine"_s);
    isogloss::tests::button(scene.page(), u"Find the nearest"_s).click();
    auto* const nearest = scene.page().findChild<QTableWidget*>(u"typed-nearest"_s);
    QTRY_COMPARE_WITH_TIMEOUT(nearest->rowCount(), 9, MeasureScene::Patience);
    QVERIFY(!nearest->isColumnHidden(2) && nearest->isVisible());
    int changed = 0;
    for (int layer = 0; layer < nearest->rowCount(); ++layer)
        changed += nearest->item(layer, 1)->text() != nearest->item(layer, 2)->text() ? 1 : 0;
    QCOMPARE(nearest->item(0, 1)->text(), nearest->item(0, 2)->text()); // adapters change nothing before layer 1
    QVERIFY(changed > 0);
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

/// Models and adapters that were measured before are more lines; what must not be compared is said.
void MeasuredAdapterTest::isOverlaidWithOthers()
{
    const FailOnQtWarnings guard;
    MeasureScene scene;
    scene.measure();
    scene.choose(u"align_only"_s);
    scene.measure();
    scene.choose(u"task_only"_s);
    scene.measure();
    auto* const plot = scene.page().findChild<MeasurePlot*>();
    auto* const chart = plot->findChild<widgets::LineChart*>();
    const auto switchOn = [plot](const QString& words) {
        for (QAction* const action : plot->findChildren<QAction*>())
            if (action->text().contains(words))
                action->setChecked(true);
    };
    const auto names = [chart] {
        QStringList list;
        for (const widgets::LineSeries& line : chart->series())
            list << line.name;
        return list;
    };
    const auto isOffered = [plot](const QString& words) {
        const auto actions = plot->findChildren<QAction*>();
        return std::any_of(actions.begin(), actions.end(),
            [&words](const QAction* action) { return action->text().contains(words); });
    };
    QTRY_VERIFY(isOffered(u"+ align_only"_s));
    switchOn(u"+ align_only"_s);
    QTRY_VERIFY(names().contains(u"base + align_only"_s));
    named<QComboBox>(*plot, u"Layers or relative depth"_s).setCurrentIndex(1);
    QCOMPARE(chart->series().front().points.back().x(), 1.0);
    scene.keep(u"overlay"_s);
    scene.choose(u"its last piece"_s);
    scene.finish();
    QTRY_VERIFY(isOffered(u"not comparable: another pooling"_s));
    QTRY_VERIFY(scene.text().contains(u"base + align_only is not comparable"_s));
    QVERIFY(names().contains(u"base + align_only (not comparable)"_s));
    scene.keep(u"overlay-not-comparable"_s);
}

/// An adapter that a run made in bf16 is measured in bf16, so that the page says what the run's snapshots said.
void MeasuredAdapterTest::isComputedAsItsRunDid()
{
    const FailOnQtWarnings guard;
    MeasureScene scene;
    const auto stored = scene.workbench()
                            .session()
                            .workspace()
                            .write([](store::Database& database) -> Result<void> {
                                store::RunRow run;
                                run.name = "half";
                                run.folder = "runs/half";
                                run.dtype = "bf16";
                                ISOGLOSS_TRY(const store::RunId id, store::insertRow(database, run));
                                ISOGLOSS_TRY(auto adapters, store::allRows<store::AdapterRow>(database));
                                for (store::AdapterRow& adapter : adapters)
                                    if (adapter.name == "align_only") {
                                        adapter.run = id;
                                        ISOGLOSS_CHECK(store::updateRow(database, adapter));
                                    }
                                return {};
                            })
                            .get();
    QVERIFY(stored.has_value());
    scene.open();
    scene.measure();
    QVERIFY(scene.controller().measured().signatures[u"retrieval"_s].contains(u"|dtype:f32|"_s));
    scene.choose(u"align_only"_s);
    scene.measure();
    QVERIFY(scene.controller().measured().signatures[u"retrieval"_s].contains(u"|dtype:bf16|"_s));
    QVERIFY(scene.controller().base().signatures[u"retrieval"_s].contains(u"|dtype:bf16|"_s));
    QVERIFY(scene.text().contains(u"Computed in bf16, as the run that made the adapter did."_s));
}

QTEST_MAIN(MeasuredAdapterTest)
#include "measured_adapter_test.moc"
