// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/bar_chart.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/in_locale.h"
#include "widgets/charts/chart_table.h"
#include "widgets/charts/figure/figure.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>
#include <limits>

using namespace isogloss::widgets;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

/// With ISOGLOSS_SCREENSHOTS=<folder> pictures are kept.
class BarChartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void barsStartAtZero();
    void walksFromRowToRow();
    void takesASeriesOff();
    void saysWhatIsNotKnown();
    void givesItsValues();
    void exportsItself();
    void standsNothing();
    void looksRight();

private:
    void keep(QWidget& chart, const QString& name) const;
};

namespace {

constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();

const QList<BarCategory> Rows{{u"English"_s, u"taught"_s}, {u"French"_s, u"taught"_s},
    {u"Kabyle"_s, u"only aligned"_s}, {u"Swahili"_s, u"only aligned"_s},
    {u"Georgian"_s, u"not in this run"_s}};
const QList<BarSeries> Runs{
    {u"task alone"_s, {0.8, 0.7, 0.2, 0.3, 0.1},
        {Interval{0.75, 0.85}, Interval{0.65, 0.75}, Interval{0.1, 0.3}, {}, Interval{0.05, 0.2}}},
    {u"with alignment"_s, {0.79, 0.71, 0.35, Unknown, 0.12},
        {Interval{0.74, 0.84}, {}, Interval{0.3, 0.45}, {}, {}}}};

void fill(BarChart& chart)
{
    chart.resize(560, 420);
    chart.setNames(u"language"_s, u"slot F1"_s);
    chart.setBars(Rows, Runs, {{u"chance"_s, 0.05}});
}

void drawn(QWidget& chart)
{
    QCoreApplication::processEvents();
    chart.grab();
}

int countPixels(QWidget& widget, const QColor& color)
{
    QCoreApplication::processEvents();
    const QImage image = widget.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    return count;
}

} // namespace

void BarChartTest::init()
{
    applyTheme(*qApp, ColorScheme::Light);
}

void BarChartTest::keep(QWidget& chart, const QString& name) const
{
    const QString folder = qEnvironmentVariable("ISOGLOSS_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(chart.grab().save(folder + u"/chart-"_s + name + u".png"_s));
}

void BarChartTest::barsStartAtZero()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const QColor blue = colors(ColorScheme::Light).lines[0];
    BarChart chart(BarChart::Style::Bars);
    chart.resize(560, 420);
    chart.setBars({{u"a"_s}, {u"b"_s}}, {{u"run"_s, {100, 101}}});
    QVERIFY(chart.scale().left <= 0);
    const int long2 = countPixels(chart, blue);
    chart.setBars({{u"a"_s}, {u"b"_s}}, {{u"run"_s, {50, 101}}});
    const int long15 = countPixels(chart, blue);
    QVERIFY2(std::abs(long15 - long2 * 0.75) < 0.03 * long2, qPrintable(QString::number(long15)));
    chart.setBars({{u"a"_s}}, {{u"run"_s, {-1}}});
    drawn(chart);
    QVERIFY(chart.scale().left < -1 && chart.scale().right > 0);
    BarChart dots(BarChart::Style::Dots);
    dots.setBars({{u"a"_s}, {u"b"_s}}, {{u"run"_s, {100, 101}}});
    QVERIFY(dots.scale().left > 90); // dots need no zero
}

void BarChartTest::walksFromRowToRow()
{
    const isogloss::tests::FailOnQtWarnings guard;
    BarChart chart(BarChart::Style::Dots);
    fill(chart);
    drawn(chart);
    QStringList names;
    for (const int key :
        {Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Up, Qt::Key_End, Qt::Key_Down, Qt::Key_Home}) {
        QTest::keyClick(&chart, static_cast<Qt::Key>(key));
        names.append(chart.reading().section(u'\n', 0, 0));
    }
    QCOMPARE(names,
        QStringList({u"English"_s, u"French"_s, u"Kabyle"_s, u"French"_s, u"Georgian"_s, u"Georgian"_s,
            u"English"_s}));
    QCOMPARE(
        chart.reading(), inLocale(u"English\ntask alone: 0.8 (0.75 to 0.85)\nwith alignment: 0.79 (0.74 to 0.84)"_s));
}

void BarChartTest::takesASeriesOff()
{
    const isogloss::tests::FailOnQtWarnings guard;
    BarChart chart(BarChart::Style::Bars);
    fill(chart);
    drawn(chart);
    const QColor blue = colors(ColorScheme::Light).lines[0];
    QVERIFY(countPixels(chart, blue) > 1000);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.legendPlace(0).center().toPoint());
    QVERIFY(!chart.isGroupVisible(u"task alone"_s));
    QVERIFY(countPixels(chart, blue) < 400); // its sample in the legend stays
    chart.setGroupVisible(u"with alignment"_s, false);
    drawn(chart);
    QCOMPARE(chart.summary(), u"No value is known."_s);
}

void BarChartTest::saysWhatIsNotKnown()
{
    const isogloss::tests::FailOnQtWarnings guard;
    BarChart chart(BarChart::Style::Bars);
    fill(chart);
    drawn(chart);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&chart, Qt::Key_Down);
    QVERIFY(chart.reading().contains(u"with alignment: not known"_s));
    QVERIFY(chart.summary().contains(inLocale(u"with alignment highest for English (0.79)"_s)));
    QVERIFY(figureBytes(chart, FigureFormat::SvgWithText, {}).contains(">not known</text>"));
}

void BarChartTest::givesItsValues()
{
    const isogloss::tests::FailOnQtWarnings guard;
    BarChart chart(BarChart::Style::Dots);
    ChartTable table(chart);
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    fill(chart);
    QCOMPARE(table.rowCount(), 10);
    const QByteArray csv = csvOf(chart);
    QVERIFY2(
        csv.startsWith("language,group,series,slot F1,from,to\nEnglish,taught,task alone,0.8,0.75,0.85\n"),
        csv);
    QVERIFY2(csv.contains("Swahili,only aligned,with alignment,nan,,\n"), csv);
}

void BarChartTest::exportsItself()
{
    const isogloss::tests::FailOnQtWarnings guard;
    for (const BarChart::Style style : {BarChart::Style::Bars, BarChart::Style::Dots}) {
        BarChart chart(style);
        fill(chart);
        const QByteArray svg = figureBytes(chart, FigureFormat::Svg, {});
        QVERIFY(!svg.contains("<text") && !svg.contains("<image"));
        const QByteArray texts = figureBytes(chart, FigureFormat::SvgWithText, {});
        QVERIFY(texts.contains(">Kabyle</text>") && texts.contains(">only aligned</text>"));
    }
}

void BarChartTest::standsNothing()
{
    const isogloss::tests::FailOnQtWarnings guard;
    BarChart chart(BarChart::Style::Bars);
    chart.resize(560, 400);
    chart.setBars({}, {});
    drawn(chart);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.reading(), QString());
    chart.setBars({{u"a"_s}}, {{u"none"_s, {}}});
    drawn(chart);
    QList<BarCategory> many;
    BarSeries series{u"run"_s, {}};
    for (int i = 0; i < 2000; ++i) {
        many.append({QString::number(i), QString::number(i / 10)});
        series.values.append(i);
    }
    chart.setBars(many, {series});
    drawn(chart);
}

void BarChartTest::looksRight()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const QFont before = QApplication::font();
    for (const bool isLarge : {false, true})
        for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
            QFont font = before;
            font.setPointSizeF(before.pointSizeF() * (isLarge ? 2 : 1));
            QApplication::setFont(font);
            applyTheme(*qApp, scheme);
            const QString name = (isLarge ? u"large-"_s : QString())
                + (scheme == ColorScheme::Dark ? u"dark"_s : u"light"_s);
            BarChart bars(BarChart::Style::Bars);
            fill(bars);
            drawn(bars);
            keep(bars, u"bars-"_s + name);
            BarChart dots(BarChart::Style::Dots);
            fill(dots);
            drawn(dots);
            keep(dots, u"dots-"_s + name);
        }
    QApplication::setFont(before);
}

QTEST_MAIN(BarChartTest)
#include "bar_chart_test.moc"
