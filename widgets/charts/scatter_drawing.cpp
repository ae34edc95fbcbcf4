// SPDX-License-Identifier: GPL-3.0-or-later
// How a scatter chart is drawn.
#include "widgets/charts/marker.h"
#include "widgets/charts/painted_item.h"
#include "widgets/charts/scatter.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

namespace {

constexpr double MarkSize = 8;
constexpr double FlagHeight = 12;
constexpr int MostLabels = 200; // more would not be read, and take long to place
constexpr double IntervalOpacity = 0.6;

/// Right, left, above, below the point, then at its corners.
QList<QRectF> placesAround(const QPointF& at, const QSizeF& size)
{
    const double away = MarkSize / 2 + metrics::LabelGap;
    return {QRectF(QPointF(at.x() + away, at.y() - size.height() / 2), size),
        QRectF(QPointF(at.x() - away - size.width(), at.y() - size.height() / 2), size),
        QRectF(QPointF(at.x() - size.width() / 2, at.y() - away - size.height()), size),
        QRectF(QPointF(at.x() - size.width() / 2, at.y() + away), size),
        QRectF(QPointF(at.x() + away, at.y() - metrics::LabelGap - size.height()), size),
        QRectF(QPointF(at.x() + away, at.y() + metrics::LabelGap), size),
        QRectF(QPointF(at.x() - away - size.width(), at.y() - metrics::LabelGap - size.height()), size),
        QRectF(QPointF(at.x() - away - size.width(), at.y() + metrics::LabelGap), size)};
}

/// What one point covers: its mark with the flag, and its intervals.
QList<QRectF> placesOf(const PlotScale& scale, const ScatterPoint& point)
{
    const QPointF at = scale.pixel(point.at);
    const double above = point.flag.isEmpty() ? 0 : FlagHeight;
    QList<QRectF> places{
        QRectF(at - QPointF(MarkSize / 2, MarkSize / 2 + above), QSizeF(MarkSize, MarkSize + above))};
    if (point.across)
        places.append(QRectF(QPointF(scale.x(point.across->low), at.y() - 1),
            QPointF(scale.x(point.across->high), at.y() + 1)));
    if (point.up)
        places.append(QRectF(
            QPointF(at.x() - 1, scale.y(point.up->high)), QPointF(at.x() + 1, scale.y(point.up->low))));
    return places;
}

} // namespace

void Scatter::style()
{
    clearPlot();
    addPainted(plot(), u"main"_s, Clip::ToArea, [this](QPainter& painter) { paintPoints(painter); });
    addPainted(plot(), u"main"_s, Clip::ToArea, [this](QPainter& painter) { paintLabels(painter); });
    addLegend();
}

void Scatter::paintSample(QPainter& painter, const QRectF& place, int group) const
{
    paintMarker(painter, place.center(), markerLook(group, table()), MarkSize);
}

void Scatter::paintPoints(QPainter& painter) const
{
    const PlotScale scale = scaleOf(plot());
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_hasDiagonal) {
        const double low = std::max(scale.left, scale.bottom);
        const double high = std::min(scale.right, scale.top);
        painter.setPen(QPen(table().mutedText, 1, Qt::DotLine));
        if (low < high)
            painter.drawLine(scale.pixel({low, low}), scale.pixel({high, high}));
    }
    paintLinks(painter);
    for (const ScatterPoint& point : m_points)
        if (isShown(point))
            paintIntervals(painter, point);
    for (const ScatterPoint& point : m_points) {
        if (!isShown(point))
            continue;
        paintMarker(painter, scale.pixel(point.at), markerLook(point.group, table()), MarkSize);
        if (!point.flag.isEmpty())
            paintFlag(painter, scale.pixel(point.at));
    }
}

void Scatter::paintLinks(QPainter& painter) const
{
    const PlotScale scale = scaleOf(plot());
    painter.setPen(QPen(table().border, 1));
    const auto isEnd = [this](int point) {
        return point >= 0 && point < m_points.size() && isShown(m_points[point]);
    };
    for (const auto& [from, to] : m_links)
        if (isEnd(from) && isEnd(to))
            painter.drawLine(scale.pixel(m_points[from].at), scale.pixel(m_points[to].at));
}

void Scatter::paintIntervals(QPainter& painter, const ScatterPoint& point) const
{
    const PlotScale scale = scaleOf(plot());
    QColor color = markerLook(point.group, table()).color;
    color.setAlphaF(static_cast<float>(IntervalOpacity));
    painter.setPen(QPen(color, 1));
    const auto isFinite = [](const auto& interval) {
        return interval && std::isfinite(interval->low) && std::isfinite(interval->high);
    };
    if (isFinite(point.across))
        painter.drawLine(
            scale.pixel({point.across->low, point.at.y()}), scale.pixel({point.across->high, point.at.y()}));
    if (isFinite(point.up))
        painter.drawLine(
            scale.pixel({point.at.x(), point.up->low}), scale.pixel({point.at.x(), point.up->high}));
}

/// A pennant that stands on the point.
void Scatter::paintFlag(QPainter& painter, const QPointF& at) const
{
    const QPointF top = at - QPointF(0, FlagHeight + MarkSize / 2);
    painter.setPen(QPen(table().caution, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(table().caution);
    painter.drawLine(at - QPointF(0, MarkSize / 2), top);
    painter.drawPolygon(QPolygonF{top, top + QPointF(8, 3.5), top + QPointF(0, 7)});
}

/// A name goes where it covers nothing; without such a place it is left out.
void Scatter::paintLabels(QPainter& painter)
{
    const PlotScale scale = scaleOf(plot());
    const QFontMetricsF sizes(figureFont());
    painter.setFont(figureFont());
    QList<QRectF> taken;
    for (const ScatterPoint& point : m_points)
        if (isShown(point))
            taken.append(placesOf(scale, point));
    QList<QRectF> labels(m_points.size());
    int tries = 0;
    for (int i = 0; m_isNamed && i < m_points.size() && tries < MostLabels; ++i) {
        if (!isShown(m_points[i]) || m_points[i].name.isEmpty()
            || !scale.area.contains(scale.pixel(m_points[i].at)))
            continue;
        ++tries;
        const QSizeF size(sizes.horizontalAdvance(m_points[i].name) + 1, sizes.height());
        for (const QRectF& place : placesAround(scale.pixel(m_points[i].at), size)) {
            const bool isFree = scale.area.contains(place)
                && std::none_of(
                    taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(place); });
            if (!isFree)
                continue;
            taken.append(place);
            labels[i] = place;
            painter.setPen(table().text);
            painter.drawText(place, Qt::AlignCenter, m_points[i].name);
            break;
        }
    }
    if (!isPrinting())
        m_labels = labels;
}

} // namespace isogloss::widgets
