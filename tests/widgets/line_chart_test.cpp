// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/line_chart.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QTest>
#include <limits>

using namespace isogloss::widgets;
using namespace Qt::StringLiterals;

class LineChartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawsEachCurveInItsColor();
    void followsTheScheme();
    void showsASinglePoint();
    void standsGapsAndNothing();
};

namespace {

int countPixels(QWidget& widget, const QColor& color)
{
    const QImage image = widget.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    return count;
}

const QList<LineSeries> TwoCurves{
    {u"task"_s, {{1, 3}, {2, 2}, {3, 1}}}, {u"alignment"_s, {{1, 3.4}, {3, 2.9}}}};

} // namespace

void LineChartTest::drawsEachCurveInItsColor()
{
    const isogloss::tests::FailOnQtWarnings guard;
    applyTheme(*qApp, ColorScheme::Light);
    const Colors& table = colors(ColorScheme::Light);
    LineChart chart;
    chart.resize(640, 320);
    chart.setAxes(u"step"_s, u"loss"_s);
    chart.setSeries(TwoCurves, {{u"chance"_s, 3.5}});
    QVERIFY(countPixels(chart, table.lines[0]) > 50);
    QVERIFY(countPixels(chart, table.lines[1]) > 50);
    QCOMPARE(countPixels(chart, table.lines[2]), 0);
}

void LineChartTest::followsTheScheme()
{
    const isogloss::tests::FailOnQtWarnings guard;
    applyTheme(*qApp, ColorScheme::Light);
    LineChart chart;
    chart.resize(640, 320);
    chart.setSeries(TwoCurves);
    applyTheme(*qApp, ColorScheme::Dark);
    QVERIFY(countPixels(chart, colors(ColorScheme::Dark).lines[0]) > 50);
    QCOMPARE(countPixels(chart, colors(ColorScheme::Light).lines[0]), 0);
}

void LineChartTest::showsASinglePoint()
{
    const isogloss::tests::FailOnQtWarnings guard;
    applyTheme(*qApp, ColorScheme::Light);
    LineChart chart;
    chart.resize(640, 320);
    chart.setSeries({{{}, {{1, 1}}}});
    QVERIFY(countPixels(chart, colors(ColorScheme::Light).lines[0]) > 10);
}

void LineChartTest::standsGapsAndNothing()
{
    const isogloss::tests::FailOnQtWarnings guard;
    applyTheme(*qApp, ColorScheme::Light);
    LineChart chart;
    chart.resize(640, 320);
    chart.setSeries({});
    chart.grab();
    chart.setSeries({{u"gap"_s, {{1, 1}, {2, std::numeric_limits<double>::quiet_NaN()}, {3, 2}, {4, 2}}},
        {u"none"_s, {}}});
    QVERIFY(countPixels(chart, colors(ColorScheme::Light).lines[0]) > 10);
}

QTEST_MAIN(LineChartTest)
#include "line_chart_test.moc"
