// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/heat_map.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "widgets/charts/chart_colors.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>
#include <limits>

using namespace isogloss::widgets;
using namespace Qt::StringLiterals;

class HeatMapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawsSharesInTheirColors();
    void drawsTheIsogloss();
    void saysTheNumberUnderTheMouse();
    void standsNothing();
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

const ShareMap Rising{{u"0"_s, u"8"_s}, {u"0"_s, u"1"_s}, {{0, 0.25}, {0.25, 1}}, 1, u"aligned"_s};
const ShareMap Flat{{u"0"_s, u"8"_s}, {u"0"_s, u"1"_s}, {{0, 0}, {0, 0}}, {}, {}};

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

void HeatMapTest::saysTheNumberUnderTheMouse()
{
    const isogloss::tests::FailOnQtWarnings guard;
    ShareMap holed = Rising;
    holed.values[0][1] = std::numeric_limits<double>::quiet_NaN();
    HeatMap map;
    map.resize(520, 320);
    map.setAxes(u"step"_s, u"layer"_s);
    map.setMap(holed);
    map.show();
    QVERIFY(QTest::qWaitForWindowExposed(&map));
    map.grab();
    const auto textAt = [&map](double x, double y) {
        const QPoint at(static_cast<int>(x * map.width()), static_cast<int>(y * map.height()));
        QHelpEvent help(QEvent::ToolTip, at, map.mapToGlobal(at));
        QApplication::sendEvent(&map, &help);
        return QToolTip::text();
    };
    QCOMPARE(textAt(0.75, 0.2), u"layer 1, step 8: 1.00"_s);
    QCOMPARE(textAt(0.75, 0.65), u"layer 0, step 8: not measured"_s);
}

void HeatMapTest::standsNothing()
{
    const isogloss::tests::FailOnQtWarnings guard;
    HeatMap map;
    map.resize(520, 320);
    map.setMap({});
    map.grab();
    map.setMap({{u"0"_s}, {u"0"_s}, {{0.5}}, 0, {}});
    map.grab();
}

QTEST_MAIN(HeatMapTest)
#include "heat_map_test.moc"
