// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/weight_curve.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/in_locale.h"

#include <QSignalSpy>
#include <QTest>

using isogloss::tests::FailOnQtWarnings;
using isogloss::widgets::WeightCurve;

class WeightCurveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isDrawnWithTheMouse();
    void isMovedWithTheKeys();
    void layerOneStandsWhereReadingBegins();
};

void WeightCurveTest::isDrawnWithTheMouse()
{
    const FailOnQtWarnings guard;
    WeightCurve curve;
    curve.setWeights({1, 1, 1, 1});
    curve.resize(400, 120);
    curve.show();
    QSignalSpy changed(&curve, &WeightCurve::weightsChanged);
    const QPoint third = curve.barPlace(3).center().toPoint();
    QTest::mouseClick(&curve, Qt::LeftButton, {}, QPoint(third.x(), qRound(curve.barPlace(3).bottom())));
    QVERIFY(qAbs(curve.weights()[2]) < 0.11);
    QCOMPARE(curve.weights()[0], 1.0);
    QCOMPARE(changed.count(), 1);
    QTest::mouseClick(&curve, Qt::LeftButton, {}, QPoint(third.x(), curve.height() - 1));
    QCOMPARE(curve.weights()[2], WeightCurve::Lowest);
}

void WeightCurveTest::isMovedWithTheKeys()
{
    const FailOnQtWarnings guard;
    WeightCurve curve;
    curve.setWeights({1, 0, 0.5});
    curve.show();
    QTest::keyClick(&curve, Qt::Key_Right);
    QTest::keyClick(&curve, Qt::Key_Up);
    QTest::keyClick(&curve, Qt::Key_Up);
    QVERIFY(qAbs(curve.weights()[1] - 0.2) < 1e-9);
    QTest::keyClick(&curve, Qt::Key_End);
    QTest::keyClick(&curve, Qt::Key_Down);
    QVERIFY(qAbs(curve.weights()[2] - 0.4) < 1e-9);
    QCOMPARE(curve.accessibleDescription(), isogloss::tests::inLocale(QStringLiteral("Layer 3: 0.4")));
    QTest::keyClick(&curve, Qt::Key_Home);
    QTest::keyClick(&curve, Qt::Key_Up);
    QCOMPARE(curve.weights()[0], WeightCurve::Highest);
}

void WeightCurveTest::layerOneStandsWhereReadingBegins()
{
    WeightCurve curve;
    curve.setWeights({1, 1, 1});
    curve.resize(400, 120);
    QVERIFY(curve.barPlace(1).left() < curve.barPlace(3).left());
    curve.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(curve.barPlace(1).left() > curve.barPlace(3).left());
    QTest::keyClick(&curve, Qt::Key_Left);
    QTest::keyClick(&curve, Qt::Key_Down);
    QVERIFY(curve.weights()[1] < 1);
}

QTEST_MAIN(WeightCurveTest)
#include "weight_curve_test.moc"
