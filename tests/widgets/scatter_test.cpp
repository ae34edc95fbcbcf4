// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/scatter.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/in_locale.h"
#include "widgets/charts/chart_table.h"
#include "widgets/charts/figure/figure.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <limits>

using namespace isogloss::widgets;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

/// With ISOGLOSS_SCREENSHOTS=<folder> pictures are kept.
class ScatterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysThePointUnderTheMouse();
    void walksFromPointToPoint();
    void joinsPointsAndTellsWhichWasChosen();
    void takesAGroupOff();
    void namesDoNotCoverEachOther();
    void countsWhatItCannotDraw();
    void givesItsValues();
    void exportsItself();
    void standsNothing();
    void looksRight();
};

namespace {

constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();

QList<ScatterPoint> languages()
{
    return {
        {u"Kabyle"_s, {0.2, 0.3}, Interval{0.1, 0.3}, Interval{0.25, 0.4}, 1, u"aligned but not better"_s},
        {u"English"_s, {0.9, 0.8}, {}, Interval{0.75, 0.85}, 0, {}},
        {u"Swahili"_s, {0.5, 0.55}, Interval{0.4, 0.6}, {}, 1, {}},
        {u"Georgian"_s, {0.51, 0.56}, {}, {}, 2, {}}};
}

const QStringList Groups{u"taught"_s, u"only aligned"_s, u"not in this run"_s};

void fill(Scatter& chart)
{
    chart.resize(560, 400);
    chart.setAxes(u"retrieval"_s, u"slot F1"_s);
    chart.setPoints(languages(), Groups);
    chart.setDiagonal(true);
}

void drawn(QWidget& chart)
{
    QCoreApplication::processEvents();
    chart.grab();
}

QPoint placeOf(const Scatter& chart, int point)
{
    return chart.scale().pixel(chart.points()[point].at).toPoint();
}

} // namespace

void ScatterTest::init()
{
    applyTheme(*qApp, ColorScheme::Light);
}

void ScatterTest::saysThePointUnderTheMouse()
{
    const isogloss::tests::FailOnQtWarnings guard;
    Scatter chart;
    fill(chart);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    drawn(chart);
    QTest::mouseMove(&chart, placeOf(chart, 0));
    QCOMPARE(chart.reading(),
        inLocale(u"Kabyle\nretrieval: 0.2 (0.1 to 0.3)\nslot F1: 0.3 (0.25 to 0.4)\naligned but not better: "_s));
    QVERIFY(chart.summary().contains(u"points shown 4, of them flagged 1"_s));
}

void ScatterTest::walksFromPointToPoint()
{
    const isogloss::tests::FailOnQtWarnings guard;
    Scatter chart;
    fill(chart);
    drawn(chart);
    QStringList names;
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(&chart, Qt::Key_Right);
        names.append(chart.reading().section(u'\n', 0, 0));
    }
    QCOMPARE(names, QStringList({u"Kabyle"_s, u"Swahili"_s, u"Georgian"_s, u"English"_s, u"English"_s}));
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.reading().section(u'\n', 0, 0), u"Kabyle"_s);
    QTest::keyClick(&chart, Qt::Key_Up);
    QCOMPARE(chart.reading().section(u'\n', 0, 0), u"Swahili"_s);
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(&chart, Qt::Key_Plus);
    drawn(chart);
    QVERIFY(chart.isZoomed());
    QTest::keyClick(&chart, Qt::Key_End); // out of the view, which follows
    QCOMPARE(chart.reading().section(u'\n', 0, 0), u"English"_s);
    const PlotScale scale = chart.scale();
    QVERIFY(scale.area.contains(scale.pixel({0.9, 0.8})));
}

void ScatterTest::joinsPointsAndTellsWhichWasChosen()
{
    const isogloss::tests::FailOnQtWarnings guard;
    Scatter chart;
    fill(chart);
    const QByteArray apart = figureBytes(chart, FigureFormat::SvgWithText, u"points"_s);
    chart.setLinks({{0, 1}, {2, 3}, {0, 9}}); // one has no end
    const QByteArray joined = figureBytes(chart, FigureFormat::SvgWithText, u"points"_s);
    QVERIFY(joined.size() > apart.size());
    chart.setNamed(false);
    QVERIFY(!figureBytes(chart, FigureFormat::SvgWithText, u"points"_s).contains(">Kabyle<"));
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    drawn(chart);
    QSignalSpy chosen(&chart, &Scatter::pointChosen);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, placeOf(chart, 2));
    QCOMPARE(chosen.takeFirst().first().toInt(), 2);
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(chosen.takeFirst().first().toInt(), 0);
}

void ScatterTest::takesAGroupOff()
{
    const isogloss::tests::FailOnQtWarnings guard;
    Scatter chart;
    fill(chart);
    drawn(chart);
    QSignalSpy toggled(&chart, &Scatter::groupToggled);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.legendPlace(1).center().toPoint());
    QCOMPARE(toggled.size(), 1);
    QVERIFY(!chart.isGroupVisible(u"only aligned"_s));
    QVERIFY(chart.summary().contains(u"points shown 2"_s));
    QTest::keyClick(&chart, Qt::Key_2);
    QVERIFY(chart.isGroupVisible(u"only aligned"_s));
    chart.setGroupVisible(u"taught"_s, false);
    QVERIFY(!figureBytes(chart, FigureFormat::SvgWithText, {}).contains(">taught</text>"));
}

void ScatterTest::namesDoNotCoverEachOther()
{
    const isogloss::tests::FailOnQtWarnings guard;
    Scatter chart;
    fill(chart);
    drawn(chart);
    for (int i = 0; i < 4; ++i)
        QVERIFY2(chart.hasLabel(i), qPrintable(QString::number(i)));
    QList<ScatterPoint> crowd;
    for (int i = 0; i < 200; ++i)
        crowd.append({u"a long name %1"_s.arg(i), {0.001 * i, 0.001 * (i % 7)}});
    chart.setPoints(crowd);
    drawn(chart);
    int labels = 0;
    for (int i = 0; i < crowd.size(); ++i)
        labels += chart.hasLabel(i) ? 1 : 0;
    QVERIFY2(labels > 2 && labels < 60, qPrintable(QString::number(labels)));
}

void ScatterTest::countsWhatItCannotDraw()
{
    const isogloss::tests::FailOnQtWarnings guard;
    Scatter chart;
    chart.resize(560, 400);
    QList<ScatterPoint> points = languages();
    points[0].at.setX(Unknown);
    points[1].at.setY(std::numeric_limits<double>::infinity());
    points[2].up = Interval{Unknown, 1};
    chart.setPoints(points, Groups);
    drawn(chart);
    QVERIFY(chart.findChild<QLabel*>()->text().startsWith(u"2 point(s) not drawn"_s));
}

void ScatterTest::givesItsValues()
{
    const isogloss::tests::FailOnQtWarnings guard;
    Scatter chart;
    ChartTable table(chart);
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    fill(chart);
    QCOMPARE(table.rowCount(), 4);
    QCOMPARE(table.columnCount(), 9);
    QCOMPARE(chart.valueAt(0, 3), QVariant(0.1));
    QCOMPARE(chart.valueAt(1, 3), QVariant());
    QCOMPARE(chart.valueAt(3, 1), QVariant(u"not in this run"_s));
    QVERIFY(csvOf(chart).contains("Kabyle,only aligned,0.2,0.1,0.3,0.3,0.25,0.4,aligned but not better\n"));
}

void ScatterTest::exportsItself()
{
    const isogloss::tests::FailOnQtWarnings guard;
    Scatter chart;
    fill(chart);
    const QByteArray svg = figureBytes(chart, FigureFormat::Svg, {});
    QVERIFY(!svg.contains("<text") && !svg.contains("<image"));
    QVERIFY(figureBytes(chart, FigureFormat::SvgWithText, {}).contains(">Kabyle</text>"));
}

void ScatterTest::standsNothing()
{
    const isogloss::tests::FailOnQtWarnings guard;
    Scatter chart;
    chart.resize(560, 400);
    chart.setPoints({});
    drawn(chart);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.reading(), QString());
    chart.setPoints({{u"one"_s, {1, 1}}});
    drawn(chart);
    QList<ScatterPoint> many;
    for (int i = 0; i < 20'000; ++i)
        many.append({u"point"_s, {std::sin(i), std::cos(1.7 * i)}, {}, Interval{-1, 1}});
    chart.setPoints(many);
    drawn(chart);
}

void ScatterTest::looksRight()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const QString folder = qEnvironmentVariable("ISOGLOSS_SCREENSHOTS");
    const QFont before = QApplication::font();
    for (const bool isLarge : {false, true})
        for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
            QFont font = before;
            font.setPointSizeF(before.pointSizeF() * (isLarge ? 2 : 1));
            QApplication::setFont(font);
            applyTheme(*qApp, scheme);
            Scatter chart;
            fill(chart);
            drawn(chart);
            for (int i = 0; i < 2; ++i)
                QTest::keyClick(&chart, Qt::Key_Right);
            const QString name = (isLarge ? u"large-"_s : QString())
                + (scheme == ColorScheme::Dark ? u"dark"_s : u"light"_s);
            if (!folder.isEmpty())
                QVERIFY(chart.grab().save(folder + u"/chart-scatter-"_s + name + u".png"_s));
        }
    QApplication::setFont(before);
}

QTEST_MAIN(ScatterTest)
#include "scatter_test.moc"
