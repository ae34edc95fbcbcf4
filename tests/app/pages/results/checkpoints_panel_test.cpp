// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/checkpoints_panel.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/open_sample.h"
#include "widgets/charts/scatter.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QSignalSpy>
#include <QTableWidget>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class CheckpointsPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPointIsChosenAndTaken();
    void anyTwoMeasuresAreDrawn();
    void whatLacksAMeasureCanBeTakenFromTheTable();
    void saysThatThereIsNone();
};

namespace {

report::CheckpointPoint point(std::int64_t step, double loss, double alignment)
{
    report::CheckpointPoint made;
    made.step = step;
    made.validationLoss = loss;
    made.alignment = alignment;
    return made;
}

} // namespace

void CheckpointsPanelTest::aPointIsChosenAndTaken()
{
    const FailOnQtWarnings guard;
    CheckpointsPanel panel;
    panel.resize(700, 520);
    std::vector<report::CheckpointPoint> points{point(10, 2.0, 0.4), point(20, 1.5, 0.5), point(30, 1.7, 0.45)};
    points[1].isKept = true;
    report::markFront(points);
    panel.show(points);
    auto* const scatter = panel.findChild<widgets::Scatter*>();
    QCOMPARE(scatter->points().size(), 3);
    QCOMPARE(scatter->points()[1].group, 0);
    QCOMPARE(scatter->points()[2].group, 1);
    QPushButton& keep = button(panel, u"Take it as an adapter"_s);
    QVERIFY(!keep.isEnabled());
    Q_EMIT scatter->pointChosen(1);
    QVERIFY(keep.isEnabled());
    QSignalSpy wanted(&panel, &CheckpointsPanel::keepRequested);
    keep.click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toLongLong(), 20);
    keepPicture(panel, u"results-checkpoints"_s);
}

void CheckpointsPanelTest::anyTwoMeasuresAreDrawn()
{
    const FailOnQtWarnings guard;
    CheckpointsPanel panel;
    std::vector<report::CheckpointPoint> points{point(10, 2.0, 0.4), point(20, 1.5, 0.5)};
    panel.show(points);
    const auto* const scatter = panel.findChild<widgets::Scatter*>();
    auto& axes = named<QComboBox>(panel, u"What the points are drawn by"_s);
    QVERIFY(!axes.isVisibleTo(&panel)); // there is one way alone
    points[0].forgetting = 0.1;
    points[1].forgetting = 0.3;
    panel.show(points);
    QVERIFY(axes.isVisibleTo(&panel));
    QCOMPARE(axes.count(), 3);
    QCOMPARE(scatter->points()[1].at, QPointF(0.5, 1.5));
    axes.setCurrentIndex(1);
    QCOMPARE(scatter->points()[1].at, QPointF(0.5, 0.3));
    axes.setCurrentIndex(2);
    QCOMPARE(scatter->points()[1].at, QPointF(1.5, 0.3));
    panel.show(points); // what is drawn stays so
    QCOMPARE(axes.currentIndex(), 2);
    keepPicture(panel, u"results-checkpoints-forgetting"_s);
}

void CheckpointsPanelTest::whatLacksAMeasureCanBeTakenFromTheTable()
{
    const FailOnQtWarnings guard;
    CheckpointsPanel panel;
    panel.resize(700, 320);
    std::vector<report::CheckpointPoint> points(2);
    points[0].step = 10;
    points[0].alignment = 0.4;
    points[1].step = 20;
    points[1].alignment = 0.5;
    points[1].forgetting = 0.125;
    report::markFront(points);
    panel.show(points);
    auto* const table = panel.findChild<QTableWidget*>();
    QVERIFY(!panel.findChild<widgets::Scatter*>()->isVisibleTo(&panel));
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(1, 1)->text(), u"not measured"_s);
    QCOMPARE(table->item(1, 3)->text(), QLocale().toString(0.125, 'f', 3));
    QSignalSpy wanted(&panel, &CheckpointsPanel::keepRequested);
    table->selectRow(1);
    button(panel, u"Take it as an adapter"_s).click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toLongLong(), 20);
    panel.show(points); // what is chosen stays so
    QCOMPARE(table->currentRow(), 1);
    QVERIFY(button(panel, u"Take it as an adapter"_s).isEnabled());
    keepPicture(panel, u"results-checkpoints-table"_s);
}

void CheckpointsPanelTest::saysThatThereIsNone()
{
    CheckpointsPanel panel;
    QVERIFY(findButton(panel, u"Take it as an adapter"_s) == nullptr);
}

QTEST_MAIN(CheckpointsPanelTest)
#include "checkpoints_panel_test.moc"
