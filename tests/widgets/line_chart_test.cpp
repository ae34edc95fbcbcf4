// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/line_chart.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <cmath>
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
    void readsAFlatCurveAtItsOwnSize();
    void standsGapsAndNothing();
    void showsEverySpikeOfAMillionPoints();
    void growsWhileItIsWatched();
    void panningShowsAllOfAZoomedChart();
    void tellsWhichPlaceWasChosen();
    void looksRightWithManyPoints();
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

void LineChartTest::readsAFlatCurveAtItsOwnSize()
{
    LineChart chart;
    chart.resize(640, 320);
    chart.setSeries({{u"rate"_s, {{1, 0.001}, {2, 0.001}}}});
    chart.grab(); // draws it
    QVERIFY(chart.scale().bottom > 0.0005);
    QVERIFY(chart.scale().top < 0.002);
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

void LineChartTest::showsEverySpikeOfAMillionPoints()
{
    const isogloss::tests::FailOnQtWarnings guard;
    applyTheme(*qApp, ColorScheme::Light);
    LineChart chart;
    chart.resize(640, 320);
    QList<QPointF> points;
    for (int i = 0; i < 1'000'000; ++i)
        points.append({static_cast<double>(i), i == 654'321 ? 1.0 : 0.0});
    chart.setSeries({{u"task"_s, points}});
    chart.setFixedRange(Interval{0, 1});
    QCoreApplication::processEvents();
    const QImage image = chart.grab().toImage();
    const PlotScale scale = chart.scale();
    const auto column = static_cast<int>(scale.x(654'321));
    int blue = 0;
    for (int y = static_cast<int>(scale.y(0.9)); y < scale.y(0.1); ++y)
        for (int x = column - 2; x <= column + 2; ++x)
            blue += image.pixelColor(x, y).blue() > image.pixelColor(x, y).red() + 60 ? 1 : 0;
    QVERIFY2(blue > 0.7 * scale.area.height() * 0.8, qPrintable(QString::number(blue)));
}

void LineChartTest::growsWhileItIsWatched()
{
    const isogloss::tests::FailOnQtWarnings guard;
    LineChart chart;
    chart.resize(640, 320);
    chart.setSeries({{u"task"_s, {{0, 1}}}, {u"alignment"_s, {}}});
    chart.appendPoints(1, {{1, 2}, {2, std::numeric_limits<double>::quiet_NaN()}});
    chart.appendPoints(0, {{3, 9}});
    QCoreApplication::processEvents();
    chart.grab();
    QVERIFY(chart.scale().right >= 3 && chart.scale().top >= 9);
    QCOMPARE(chart.undrawn().notNumbers, 1);
    QCOMPARE(chart.valueRows(), 4);
}

void LineChartTest::panningShowsAllOfAZoomedChart()
{
    const isogloss::tests::FailOnQtWarnings guard;
    LineChart chart;
    chart.resize(640, 320);
    chart.setSeries({{u"task"_s, {{0, 0}, {10, 10}}}});
    QCoreApplication::processEvents();
    chart.grab();
    const double top = chart.scale().top;
    const double bottom = chart.scale().bottom;
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&chart, Qt::Key_Plus);
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(&chart, Qt::Key_Up, Qt::ShiftModifier);
    QVERIFY(std::abs(chart.scale().top - top) < 1e-6);
    for (int i = 0; i < 80; ++i)
        QTest::keyClick(&chart, Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(std::abs(chart.scale().bottom - bottom) < 1e-6);
}

void LineChartTest::tellsWhichPlaceWasChosen()
{
    const isogloss::tests::FailOnQtWarnings guard;
    LineChart chart;
    chart.resize(640, 320);
    chart.setSeries(TwoCurves);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    chart.grab();
    QSignalSpy chosen(&chart, &LineChart::placeChosen);
    const PlotScale scale = chart.scale();
    QTest::mouseClick(&chart, Qt::LeftButton, {}, scale.pixel({2.2, 2}).toPoint());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.takeFirst().first().toDouble(), 2.0);
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.takeFirst().first().toDouble(), 1.0);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(2, chart.height() - 2)); // among the numbers of the axes
    QVERIFY(chosen.isEmpty());
}

void LineChartTest::looksRightWithManyPoints()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const QString folder = qEnvironmentVariable("ISOGLOSS_SCREENSHOTS");
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        applyTheme(*qApp, scheme);
        LineChart chart;
        chart.resize(900, 400);
        chart.setAxes(u"step"_s, u"loss"_s);
        QList<QPointF> restless;
        QList<QPointF> calm;
        QList<QPointF> slow;
        for (int i = 0; i < 20'000; ++i) {
            const double noise = std::sin(12.9898 * i) * 43758.5453;
            restless.append(
                {static_cast<double>(i), 3 * std::exp(-i / 4000.0) + 0.6 * (noise - std::floor(noise))});
            calm.append({static_cast<double>(i), 0.3 + 3 * std::exp(-i / 4000.0)});
            slow.append({static_cast<double>(i), 2 + std::sin(i / 1500.0)});
        }
        chart.setSeries({{u"task"_s, calm, {}, restless}, {u"alignment"_s, slow}, {u"raw"_s, restless}});
        QCoreApplication::processEvents();
        if (!folder.isEmpty())
            QVERIFY(chart.grab().save(folder + u"/chart-many-points-"_s
                + (scheme == ColorScheme::Dark ? u"dark.png"_s : u"light.png"_s)));
    }
}

QTEST_MAIN(LineChartTest)
#include "line_chart_test.moc"
