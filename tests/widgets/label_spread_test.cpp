// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/label_spread.h"

#include <QTest>

using namespace isogloss::widgets;

class LabelSpreadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesWhatStandsApart();
    void partsWhatOverlapsAroundItsMiddle();
    void staysBetweenTheEdges();
};

void LabelSpreadTest::leavesWhatStandsApart()
{
    QCOMPARE(spreadLabels({50, 20}, 10, 0, 100), (QList<double>{50, 20}));
}

void LabelSpreadTest::partsWhatOverlapsAroundItsMiddle()
{
    QCOMPARE(spreadLabels({50, 50}, 10, 0, 100), (QList<double>{45, 55}));
}

void LabelSpreadTest::staysBetweenTheEdges()
{
    QCOMPARE(spreadLabels({0, 0, 100}, 10, 0, 100), (QList<double>{5, 15, 95}));
    QCOMPARE(spreadLabels({98, 99, 99}, 10, 0, 100), (QList<double>{75, 85, 95}));
}

QTEST_MAIN(LabelSpreadTest)
#include "label_spread_test.moc"
