// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/spark.h"

#include <QTest>
#include <cmath>

using namespace isogloss::app;

class SparkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesTheMeanOfEachStretch();
    void leavesGapsWhereNothingIs();
};

void SparkTest::takesTheMeanOfEachStretch()
{
    const QList<QPointF> curve{{1, 4}, {2, 2}, {3, 1}, {4, 1}};
    QCOMPARE(sparkOf(curve, 4, 2), QList<double>({3, 1}));
    QCOMPARE(sparkOf({{0, 5}, {9, 7}}, 4, 2), QList<double>({5, 7})); // what lies outside goes to the edges
}

void SparkTest::leavesGapsWhereNothingIs()
{
    const QList<double> half = sparkOf({{1, 4}, {2, std::nan("")}}, 4, 4);
    QCOMPARE(half.first(), 4.0);
    for (int at = 1; at < 4; ++at)
        QVERIFY(std::isnan(half[at]));
    QVERIFY(std::isnan(sparkOf({}, 0).first()));
    QCOMPARE(sparkOf({}, 0).size(), SparkValues);
}

QTEST_MAIN(SparkTest)
#include "spark_test.moc"
