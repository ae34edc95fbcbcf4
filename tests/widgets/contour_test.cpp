// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/contour.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace isogloss::widgets;

class ContourTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void liesBetweenNeighbours();
    void isOneLineThroughAGradient();
    void partsASaddleByItsMean();
    void isNowhereWhereNothingIsCrossedOrMeasured();
};

void ContourTest::liesBetweenNeighbours()
{
    const auto lines = contour({{0, 0}, {1, 1}}, 0.25);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines[0].y1(), 0.25);
    QCOMPARE(lines[0].y2(), 0.25);
    QCOMPARE(std::abs(lines[0].dx()), 1.0);
}

void ContourTest::isOneLineThroughAGradient()
{
    QList<QList<double>> values;
    for (int row = 0; row < 6; ++row) {
        values.append(QList<double>());
        for (int column = 0; column < 8; ++column)
            values.back().append(row + 0.1 * column);
    }
    const auto lines = contour(values, 2.9);
    QCOMPARE(lines.size(), 7); // one piece a column gap
    for (const QLineF& line : lines)
        for (const QPointF& end : {line.p1(), line.p2()})
            QVERIFY(std::abs(end.y() + 0.1 * end.x() - 2.9) < 1e-12);
}

void ContourTest::partsASaddleByItsMean()
{
    const auto high = contour({{1, 0}, {0, 1}}, 0.4); // the mean joins the high corners
    QCOMPARE(high.size(), 2);
    for (const QLineF& line : high) {
        const QPointF middle = line.center();
        QVERIFY(std::abs(middle.x() + middle.y() - 1) < 1e-9); // either cuts off a low corner
        QVERIFY(std::abs(middle.x() - middle.y()) > 0.3);
    }
}

void ContourTest::isNowhereWhereNothingIsCrossedOrMeasured()
{
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(contour({{0, 0}, {0.4, 0.4}}, 0.5).isEmpty());
    QVERIFY(contour({{0, 0}, {nothing, 1}}, 0.5).isEmpty());
    QVERIFY(contour({}, 0.5).isEmpty());
    QVERIFY(contour({{0, 1}}, 0.5).isEmpty());
    QVERIFY(contour({{0, 1, 0}, {0}}, 0.5).isEmpty()); // a row that ends early
}

QTEST_MAIN(ContourTest)
#include "contour_test.moc"
