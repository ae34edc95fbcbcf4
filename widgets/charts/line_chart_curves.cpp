// SPDX-License-Identifier: GPL-3.0-or-later
// How the curves of a line chart are drawn.
#include "widgets/charts/chart_colors.h"
#include "widgets/charts/curve_columns.h"
#include "widgets/charts/curve_raster.h"
#include "widgets/charts/line_chart.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace isogloss::widgets {

namespace {

constexpr double BandOpacity = 0.15;
constexpr double RawOpacity = 0.3;
constexpr int FewPoints = 20; // up to so many, each one gets a mark
constexpr double MarkSize = 6;
constexpr int MostStrokes = 12; // of calm curves; a stroke takes about 1 ms
constexpr double MostInk = 6; // up and down to the width of the area, in a stroke
constexpr double Thin = 1; // pixels up and down that a stroke does not follow
constexpr double PrintColumn = 96.0 / 600; // pixels: points that share 1/600 inch on paper are merged
constexpr double PrintWidth = 640; // pixels, as figures are wide

QColor faint(QColor color, double opacity)
{
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

/// The extremes of each column, in the order of the way through it.
QPolygonF throughColumns(const CurvePiece& piece)
{
    QPolygonF line;
    for (const CurveColumn& column : piece) {
        if (column.bottom - column.top < Thin) {
            line.append({column.x, (column.top + column.bottom) / 2});
            continue;
        }
        const bool fallsFirst = column.first - column.top > column.bottom - column.first;
        line.append({column.x, column.first});
        line.append({column.x, fallsFirst ? column.bottom : column.top});
        line.append({column.x, fallsFirst ? column.top : column.bottom});
        line.append({column.x, column.last});
    }
    return line;
}

/// What lies between two lines above each other.
QPainterPath between(const QPolygonF& upper, const QPolygonF& lower)
{
    QPainterPath path;
    path.addPolygon(upper);
    for (auto point = lower.rbegin(); point != lower.rend(); ++point)
        path.lineTo(*point);
    path.closeSubpath();
    return path;
}

/// In a file a restless curve is an area: it stays sharp at every size.
void paintArea(QPainter& painter, const QList<CurvePiece>& pieces, const QColor& color, double width)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const CurvePiece& piece : pieces) {
        QPolygonF upper;
        QPolygonF lower;
        for (const CurveColumn& column : piece) {
            upper.append({column.x, column.top - width / 2});
            lower.append({column.x, column.bottom + width / 2});
        }
        painter.drawPath(between(upper, lower));
    }
}

} // namespace

/// Restless curves first, as areas, then calm ones as strokes over them.
void LineChart::paintCurves(QPainter& painter) const
{
    struct Line
    {
        const QList<QPointF>* points;
        QPen pen;
    };
    const PlotScale scale = scaleOf(plot());
    CurveRaster raster(scale.area, painter.device()->devicePixelRatioF());
    const double columnWidth = isPrinting() ? PrintColumn : raster.columnWidth();
    QList<Line> strokes;
    const auto add = [&](const QList<QPointF>& points, const QPen& pen) {
        const QList<CurvePiece> columns = curveColumns(points, scale, columnWidth);
        const bool isCalm = inkOf(columns) <= MostInk * scale.area.width();
        if (isCalm && strokes.size() < MostStrokes)
            strokes.append(Line{&points, pen});
        else if (isPrinting())
            paintArea(painter, columns, pen.color(), pen.widthF());
        else
            raster.add(columns, pen.color(), pen.widthF(), pen.dashPattern());
    };
    for (int i = 0; i < m_series.size(); ++i) {
        if (!isCurveVisible(m_series[i].name))
            continue;
        paintBand(painter, i);
        if (!m_series[i].raw.isEmpty())
            add(m_series[i].raw, QPen(faint(colorOf(i), RawOpacity), 1));
        QPen pen(colorOf(i), m_series[i].role == LineRole::Curve ? metrics::LineWidth : 1);
        if (const QList<qreal> dash = dashOf(i); !dash.isEmpty())
            pen.setDashPattern(dash);
        add(m_series[i].points, pen);
    }
    raster.paint(painter);
    for (const Line& line : strokes)
        paintStroke(painter, *line.points, line.pen);
    for (int i = 0; i < m_series.size(); ++i)
        paintDots(painter, i);
}

QString LineChart::printNote() const
{
    const auto isLong = [](const LineSeries& series) {
        return static_cast<double>(std::max(series.points.size(), series.raw.size())) > PrintWidth / PrintColumn;
    };
    return std::any_of(m_series.begin(), m_series.end(), isLong)
        ? tr("Where several points share a column of 1/600 inch, the least and the greatest of them are drawn; the "
             "table of values has them all.")
        : QString();
}

void LineChart::paintStroke(QPainter& painter, const QList<QPointF>& points, const QPen& pen) const
{
    const PlotScale scale = scaleOf(plot());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const auto [first, last] = pointsInView(points, scale);
    const double columnWidth = isPrinting() ? PrintColumn : 1;
    if (static_cast<double>(last - first) > 2 * scale.area.width() / columnWidth) {
        for (const CurvePiece& piece : curveColumns(points, scale, columnWidth))
            painter.drawPolyline(throughColumns(piece));
        return;
    }
    QPolygonF line;
    for (qsizetype i = first; i <= last; ++i) {
        if (i < last && isDrawable(points[i].y())) {
            line.append(scale.pixel(points[i]));
        } else {
            painter.drawPolyline(line);
            line.clear();
        }
    }
}

void LineChart::paintBand(QPainter& painter, int index) const
{
    const LineSeries& series = m_series[index];
    const PlotScale scale = scaleOf(plot());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faint(colorOf(index), BandOpacity));
    auto [first, last] = pointsInView(series.points, scale);
    last = std::min(last, series.band.size());
    QPolygonF upper;
    QPolygonF lower;
    for (qsizetype i = first; i <= last; ++i) {
        if (i < last && isDrawable(series.band[i].low) && isDrawable(series.band[i].high)) {
            upper.append(scale.pixel({series.points[i].x(), series.band[i].high}));
            lower.append(scale.pixel({series.points[i].x(), series.band[i].low}));
        } else if (!upper.isEmpty()) {
            painter.drawPath(between(upper, lower));
            upper.clear();
            lower.clear();
        }
    }
}

/// A curve of few points shows each; one that stands alone between gaps would not be seen otherwise.
void LineChart::paintDots(QPainter& painter, int index) const
{
    const LineSeries& series = m_series[index];
    if (!isCurveVisible(series.name) || series.role != LineRole::Curve || series.points.size() > FewPoints)
        return;
    const PlotScale scale = scaleOf(plot());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(index));
    for (const QPointF& point : series.points)
        if (isDrawable(point.y()))
            painter.drawEllipse(scale.pixel(point), MarkSize / 2, MarkSize / 2);
}

} // namespace isogloss::widgets
