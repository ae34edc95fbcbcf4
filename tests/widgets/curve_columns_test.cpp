// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/curve_columns.h"

#include "widgets/charts/curve_extent.h"
#include "widgets/charts/curve_raster.h"
#include "widgets/charts/plot_scale.h"

#include <QPainter>
#include <QRandomGenerator>
#include <QTest>
#include <cmath>
#include <limits>
#include <map>

using namespace isogloss::widgets;

class CurveColumnsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryExtreme_data();
    void keepsEveryExtreme();
    void gapsBreakTheCurve();
    void looksAtTheViewAlone();
    void extentGrowsWithTheCurve();
    void rasterCoversTheStroke();
};

namespace {

constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();

PlotScale scaleFor(double left, double right, double bottom, double top, bool isLogarithmic = false)
{
    return {QRectF(10, 20, 100, 200), left, right, bottom, top, isLogarithmic};
}

/// Highest and lowest of the straight lines between the points in each column, by trying many places.
std::map<int, std::pair<double, double>> tried(const QList<QPointF>& points, const PlotScale& scale)
{
    constexpr int Places = 4000;
    std::map<int, std::pair<double, double>> extremes;
    for (qsizetype i = 0; i + 1 < points.size(); ++i) {
        const QPointF a = scale.pixel(points[i]);
        const QPointF b = scale.pixel(points[i + 1]);
        for (int place = 0; place <= Places; ++place) {
            const QPointF at = a + (b - a) * place / Places;
            const auto column = static_cast<int>(std::floor(at.x() - scale.area.left()));
            const auto [found, isNew] = extremes.try_emplace(column, at.y(), at.y());
            found->second = {std::min(found->second.first, at.y()), std::max(found->second.second, at.y())};
        }
    }
    return extremes;
}

} // namespace

void CurveColumnsTest::keepsEveryExtreme_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isLogarithmic");
    for (const int count : {2, 30, 100, 900})
        for (const bool isLogarithmic : {false, true})
            QTest::addRow("%d points, %s", count, isLogarithmic ? "log" : "linear") << count << isLogarithmic;
}

void CurveColumnsTest::keepsEveryExtreme()
{
    QFETCH(const int, count);
    QFETCH(const bool, isLogarithmic);
    QRandomGenerator random(7);
    QList<QPointF> points;
    for (int i = 0; i < count; ++i)
        points.append({i + 0.3 * random.generateDouble(), 0.01 + random.generateDouble()});
    const PlotScale scale = scaleFor(0, count, 0.01, 1, isLogarithmic);
    const auto expected = tried(points, scale);
    const QList<CurvePiece> pieces = curveColumns(points, scale);
    QCOMPARE(pieces.size(), 1);
    QCOMPARE(pieces[0].size(), static_cast<qsizetype>(expected.size()));
    for (const CurveColumn& column : pieces[0]) {
        const auto [top, bottom] = expected.at(static_cast<int>(std::floor(column.x - scale.area.left())));
        QVERIFY2(std::abs(column.top - top) < 0.2, qPrintable(QString::number(column.top - top)));
        QVERIFY2(std::abs(column.bottom - bottom) < 0.2, qPrintable(QString::number(column.bottom - bottom)));
        QVERIFY(column.first >= column.top && column.first <= column.bottom);
        QVERIFY(column.last >= column.top && column.last <= column.bottom);
    }
}

void CurveColumnsTest::gapsBreakTheCurve()
{
    const QList<QPointF> points{{0, 1}, {1, 1}, {2, Unknown}, {3, 1}, {4, 0}, {5, 1}, {6, 1}};
    QCOMPARE(curveColumns(points, scaleFor(0, 6, 0, 2)).size(), 2);
    QCOMPARE(curveColumns(points, scaleFor(0, 6, 0.5, 2, true)).size(), 3); // zero has no logarithm
    QVERIFY(curveColumns({}, scaleFor(0, 6, 0, 2)).isEmpty());
    QVERIFY(curveColumns({{1, Unknown}}, scaleFor(0, 6, 0, 2)).isEmpty());
}

void CurveColumnsTest::looksAtTheViewAlone()
{
    QList<QPointF> points;
    for (int i = 0; i < 1000; ++i)
        points.append({static_cast<double>(i), 1});
    const auto [first, last] = pointsInView(points, scaleFor(400.5, 500.5, 0, 2));
    QCOMPARE(first, 400);
    QCOMPARE(last, 502);
    const QList<CurvePiece> pieces = curveColumns(points, scaleFor(400.5, 500.5, 0, 2));
    QCOMPARE(pieces.size(), 1);
    QCOMPARE(pieces[0].size(), 100);
    QCOMPARE(inkOf(pieces), 0.0);
    QVERIFY(curveColumns(points, scaleFor(2000, 3000, 0, 2)).isEmpty());
}

void CurveColumnsTest::extentGrowsWithTheCurve()
{
    LineSeries series{{}, {{0, 1}, {1, Unknown}, {2, -3}}, {{0, 4}, {Unknown, 1}, {-5, 0}}, {{3, 9}}};
    CurveExtent extent(series, false);
    QCOMPARE(extent.across()->high, 3.0);
    QCOMPARE(extent.up()->low, -5.0);
    QCOMPARE(extent.up()->high, 9.0);
    QCOMPARE(extent.counts().notNumbers, 1);
    extent.add({{4, std::numeric_limits<double>::infinity()}, {5, 20}});
    QCOMPARE(extent.across()->high, 5.0);
    QCOMPARE(extent.up()->high, 20.0);
    QCOMPARE(extent.counts().infinite, 1);
    QCOMPARE(CurveExtent(series, true).counts().notPositive, 1);
    QVERIFY(!CurveExtent({}, true).across());
}

void CurveColumnsTest::rasterCoversTheStroke()
{
    const PlotScale scale = scaleFor(0, 10, 0, 1);
    const QList<QPointF> points{{0, 0.2}, {10, 0.6}};
    const auto ink = [](const QImage& image) {
        double sum = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                sum += 255 - qGray(image.pixel(x, y));
        return sum / 255;
    };
    for (const double ratio : {1.0, 2.0}) {
        QImage stroked((QSizeF(120, 240) * ratio).toSize(), QImage::Format_RGB32);
        stroked.setDevicePixelRatio(ratio);
        stroked.fill(Qt::white);
        QImage rastered = stroked;
        QPainter stroke(&stroked);
        stroke.setRenderHint(QPainter::Antialiasing);
        stroke.setPen(QPen(Qt::black, 2));
        stroke.drawLine(scale.pixel(points[0]), scale.pixel(points[1]));
        stroke.end();
        CurveRaster raster(scale.area, ratio);
        raster.add(curveColumns(points, scale, raster.columnWidth()), Qt::black, 2, {});
        QPainter painter(&rastered);
        raster.paint(painter);
        painter.end();
        QVERIFY2(ink(rastered) > ink(stroked) && ink(rastered) < 1.5 * ink(stroked),
            qPrintable(QString::number(ink(rastered) / ink(stroked))));
        CurveRaster dashed(scale.area, ratio);
        dashed.add(curveColumns(points, scale, dashed.columnWidth()), Qt::black, 2, {4, 4});
        rastered.fill(Qt::white);
        QPainter again(&rastered);
        dashed.paint(again);
        again.end();
        QVERIFY(ink(rastered) < ink(stroked));
    }
}

QTEST_MAIN(CurveColumnsTest)
#include "curve_columns_test.moc"
