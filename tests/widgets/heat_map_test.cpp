// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/heat_map.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/in_locale.h"
#include "widgets/charts/chart_colors.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <limits>

using namespace isogloss::widgets;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class HeatMapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawsSharesInTheirColors();
    void drawsTheIsogloss();
    void drawsDifferencesAroundZero();
    void writesNumbersWhereTheyFit();
    void saysTheNumberUnderTheMouse();
    void choosesAColumn();
    void givesItsValues();
    void standsNothing();
};

namespace {

int countPixels(QWidget& widget, const QColor& color)
{
    QCoreApplication::processEvents(); // what is drawn later is drawn
    const QImage image = widget.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    return count;
}

constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();
const CellMap Rising{{u"0"_s, u"8"_s}, {u"0"_s, u"1"_s}, {{0, 0.25}, {0.25, 1}}, CellScale::Share, u"share"_s,
    1, u"aligned"_s};
const CellMap Flat{{u"0"_s, u"8"_s}, {u"0"_s, u"1"_s}, {{0, 0}, {0, 0}}};
const CellMap Changes{
    {0.0, 8.0}, {0.0, 1.0}, {{-0.4, 0.25}, {0, Unknown}}, CellScale::Difference, u"change"_s};

} // namespace

void HeatMapTest::drawsSharesInTheirColors()
{
    const isogloss::tests::FailOnQtWarnings guard;
    applyTheme(*qApp, ColorScheme::Light);
    HeatMap map;
    map.resize(520, 320);
    map.setAxes(u"step"_s, u"layer"_s);
    map.setMap(Rising);
    for (const double share : {0.0, 0.25, 1.0})
        QVERIFY2(countPixels(map, shareColor(share)) > 1000, qPrintable(QString::number(share)));
    QVERIFY(countPixels(map, colors(ColorScheme::Light).accent) > 50); // the marked layer
}

void HeatMapTest::drawsTheIsogloss()
{
    const isogloss::tests::FailOnQtWarnings guard;
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        applyTheme(*qApp, scheme);
        HeatMap map;
        map.resize(520, 320);
        map.setMap(Flat);
        const int without = countPixels(map, colors(scheme).text);
        map.setMap(Rising);
        QVERIFY(countPixels(map, colors(scheme).text) > without + 50);
    }
}

void HeatMapTest::drawsDifferencesAroundZero()
{
    const isogloss::tests::FailOnQtWarnings guard;
    applyTheme(*qApp, ColorScheme::Light);
    HeatMap map;
    map.resize(520, 320);
    map.setMap(Changes);
    for (const double share : {-1.0, 0.25 / 0.4, 0.0})
        QVERIFY2(countPixels(map, differenceColor(share)) > 1000, qPrintable(QString::number(share)));
    QCOMPARE(differenceColor(0).red(), differenceColor(0).blue()); // grey
    QVERIFY(countPixels(map, colors(ColorScheme::Light).mutedText) > 500); // what is not known is hatched
}

void HeatMapTest::writesNumbersWhereTheyFit()
{
    const isogloss::tests::FailOnQtWarnings guard;
    applyTheme(*qApp, ColorScheme::Light);
    HeatMap map;
    map.resize(520, 320);
    map.setMap(Rising);
    QVERIFY(countPixels(map, Qt::white) > 0);
    const auto inCell = [&map](int column) {
        QCoreApplication::processEvents();
        const QImage image = map.grab(map.cellPlace(0, column).adjusted(2, 6, -2, -6).toRect()).toImage();
        int other = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                other += image.pixelColor(x, y) != shareColor(0) ? 1 : 0;
        return other;
    };
    QVERIFY(inCell(0) > 20);
    CellMap wide = Rising;
    for (int column = 2; column < 40; ++column) {
        wide.columns.append(column);
        wide.values[0].append(0);
        wide.values[1].append(0);
    }
    map.setMap(wide);
    QCOMPARE(inCell(3), 0);
}

void HeatMapTest::saysTheNumberUnderTheMouse()
{
    const isogloss::tests::FailOnQtWarnings guard;
    CellMap holed = Rising;
    holed.values[0][1] = Unknown;
    HeatMap map;
    map.resize(520, 320);
    map.setAxes(u"step"_s, u"layer"_s);
    map.setMap(holed);
    map.show();
    QVERIFY(QTest::qWaitForWindowExposed(&map));
    map.grab();
    QTest::mouseMove(&map, map.cellPlace(1, 1).center().toPoint());
    QCOMPARE(map.reading(), inLocale(u"layer 1, step 8\nshare: 1.00"_s));
    QTest::mouseMove(&map, map.cellPlace(0, 1).center().toPoint());
    QCOMPARE(map.reading(), u"layer 0, step 8\nshare: not known"_s);
    holed.values[0][1] = 0.75;
    map.setMap(holed); // while the mouse rests there
    QCOMPARE(map.reading(), inLocale(u"layer 0, step 8\nshare: 0.75"_s));
    QVERIFY(map.summary().contains(inLocale(u"highest 1.00 at layer 1, step 8"_s)));
}

void HeatMapTest::choosesAColumn()
{
    const isogloss::tests::FailOnQtWarnings guard;
    applyTheme(*qApp, ColorScheme::Light);
    HeatMap map;
    map.resize(520, 320);
    map.setAxes(u"step"_s, u"layer"_s);
    map.setMap(Rising);
    map.show();
    QVERIFY(QTest::qWaitForWindowExposed(&map));
    map.grab();
    QSignalSpy chosen(&map, &HeatMap::columnChosen);
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.cellPlace(0, 1).center().toPoint());
    QCOMPARE(chosen.takeFirst().first().toInt(), 1);
    map.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&map, Qt::Key_Home);
    QTest::keyClick(&map, Qt::Key_Up);
    QCOMPARE(map.reading(), inLocale(u"layer 1, step 0\nshare: 0.25"_s));
    QTest::keyClick(&map, Qt::Key_Return);
    QCOMPARE(chosen.takeFirst().first().toInt(), 0);
    const int before = countPixels(map, colors(ColorScheme::Light).accent);
    map.setChosenColumn(0);
    QVERIFY(countPixels(map, colors(ColorScheme::Light).accent) > before + 100);
}

void HeatMapTest::givesItsValues()
{
    HeatMap map;
    map.setAxes(u"step"_s, u"layer"_s);
    map.setMap(Changes);
    QCOMPARE(map.valueHeader(), QStringList({u"layer"_s, u"step"_s, u"change"_s}));
    QCOMPARE(map.valueRows(), 4);
    QCOMPARE(map.valueAt(1, 1), QVariant(8.0));
    QCOMPARE(map.valueAt(1, 2), QVariant(0.25));
    QVERIFY(std::isnan(map.valueAt(3, 2).toDouble()));
}

void HeatMapTest::standsNothing()
{
    const isogloss::tests::FailOnQtWarnings guard;
    HeatMap map;
    map.resize(520, 320);
    map.setMap({});
    map.grab();
    map.setMap({{u"0"_s}, {u"0"_s}, {{0.5}}, CellScale::Share, {}, 0, {}});
    map.grab();
    map.setMap({{u"0"_s}, {u"0"_s}, {{}}, CellScale::Difference});
    map.grab();
    CellMap large{{}, {}, {}, CellScale::Difference, u"change"_s};
    for (int row = 0; row < 81; ++row) {
        large.rows.append(1.0 * row);
        large.values.append(QList<double>(2000, -0.5));
    }
    for (int column = 0; column < 2000; ++column)
        large.columns.append(1000.0 * column);
    map.setMap(large);
    QCoreApplication::processEvents();
    map.grab();
}

QTEST_MAIN(HeatMapTest)
#include "heat_map_test.moc"
