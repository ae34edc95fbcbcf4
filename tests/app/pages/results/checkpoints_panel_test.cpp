// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/checkpoints_panel.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/open_sample.h"
#include "widgets/charts/scatter.h"

#include <QLabel>
#include <QSignalSpy>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class CheckpointsPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPointIsChosenAndTaken();
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

void CheckpointsPanelTest::saysThatThereIsNone()
{
    CheckpointsPanel panel;
    QVERIFY(findButton(panel, u"Take it as an adapter"_s) == nullptr);
}

QTEST_MAIN(CheckpointsPanelTest)
#include "checkpoints_panel_test.moc"
