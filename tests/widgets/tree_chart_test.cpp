// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/tree_chart.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "widgets/charts/figure/figure.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace isogloss::widgets;
using namespace Qt::StringLiterals;

/// With ISOGLOSS_SCREENSHOTS=<folder> pictures are kept.
class TreeChartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysTheJointUnderTheMouse();
    void walksFromJointToJoint();
    void givesItsValues();
    void standsALeafAndNothing();
    void exportsItself();
    void looksRight();
};

namespace {

/// English and German first, then Swahili and Zulu, then all.
void fill(TreeChart& chart)
{
    chart.resize(560, 260);
    chart.setTree({u"English"_s, u"Swahili"_s, u"German"_s, u"Zulu"_s},
        {{0, 2, 0.2}, {1, 3, 0.5}, {4, 5, 0.9}}, {0, 2, 1, 3}, {0, 1, 0, 1});
}

void drawn(QWidget& chart)
{
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    chart.grab();
}

} // namespace

void TreeChartTest::init()
{
    applyTheme(*qApp, ColorScheme::Light);
}

void TreeChartTest::saysTheJointUnderTheMouse()
{
    const isogloss::tests::FailOnQtWarnings guard;
    TreeChart chart;
    fill(chart);
    drawn(chart);
    const QPointF joint = chart.scale().pixel({0.5, 0.5}); // between the two at the foot
    QTest::mouseMove(&chart, joint.toPoint());
    QTRY_VERIFY(chart.reading().contains(u"Swahili, Zulu"_s));
    QVERIFY(chart.reading().contains(QLocale().toString(0.5)));
    QVERIFY(chart.summary().contains(u"English, German"_s));
}

void TreeChartTest::walksFromJointToJoint()
{
    const isogloss::tests::FailOnQtWarnings guard;
    TreeChart chart;
    fill(chart);
    drawn(chart);
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_Right);
    QVERIFY(chart.reading().contains(u"English, German"_s));
    QTest::keyClick(&chart, Qt::Key_Right);
    QVERIFY(chart.reading().contains(u"Swahili, Zulu"_s));
}

void TreeChartTest::givesItsValues()
{
    TreeChart chart;
    fill(chart);
    QCOMPARE(chart.valueRows(), 3);
    QCOMPARE(chart.valueAt(1, 0).toString(), u"Swahili, Zulu"_s);
    QCOMPARE(chart.valueAt(2, 1).toDouble(), 0.9);
    QVERIFY(!chart.valueAt(3, 0).isValid());
}

void TreeChartTest::standsALeafAndNothing()
{
    const isogloss::tests::FailOnQtWarnings guard;
    TreeChart chart;
    drawn(chart);
    chart.setTree({u"English"_s}, {}, {0}, {0});
    chart.grab();
    QCOMPARE(chart.valueRows(), 0);
    QTest::keyClick(&chart, Qt::Key_Right);
}

void TreeChartTest::exportsItself()
{
    TreeChart chart;
    fill(chart);
    const QByteArray svg = figureBytes(chart, FigureFormat::SvgWithText, u"tree"_s);
    QVERIFY(svg.contains("Swahili"));
    QVERIFY(figureBytes(chart, FigureFormat::Csv, u"tree"_s).contains("Swahili, Zulu"));
}

void TreeChartTest::looksRight()
{
    const QString folder = qEnvironmentVariable("ISOGLOSS_SCREENSHOTS");
    TreeChart chart;
    fill(chart);
    drawn(chart);
    if (!folder.isEmpty())
        QVERIFY(chart.grab().save(folder + u"/tree-light.png"_s));
    applyTheme(*qApp, ColorScheme::Dark);
    if (!folder.isEmpty())
        QVERIFY(chart.grab().save(folder + u"/tree-dark.png"_s));
}

QTEST_MAIN(TreeChartTest)
#include "tree_chart_test.moc"
