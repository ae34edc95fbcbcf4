// SPDX-License-Identifier: GPL-3.0-or-later
// How a bar chart is drawn.
#include "widgets/charts/bar_chart.h"
#include "widgets/charts/hatch.h"
#include "widgets/charts/marker.h"
#include "widgets/charts/names_ticker.h"
#include "widgets/charts/painted_item.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

namespace {

constexpr double Half = 0.5;
constexpr double RowShare = 0.72; // of a row's height, for its bars
constexpr double WidestLane = 22;
constexpr double MarkSize = 8;
constexpr double CapHeight = 6;
constexpr double HatchDistances[]{0, 4, 8}; // solid, then ever wider lines
constexpr double SampleHeight = 10;

} // namespace

QColor BarChart::colorOf(int series) const
{
    return markerLook(m_series[series].look.value_or(series), table()).color;
}

void BarChart::style()
{
    clearPlot();
    QStringList names;
    for (auto slot = m_slots.rbegin(); slot != m_slots.rend(); ++slot)
        names.append(slot->row < 0 ? QString() : slot->text);
    plot().yAxis->setTicker(namesTicker(names, *plot().yAxis));
    plot().xAxis->grid()->setVisible(true);
    plot().yAxis->setTickLength(0);
    addPainted(plot(), u"main"_s, Clip::ToArea, [this](QPainter& painter) {
        paintHeadings(painter);
        paintRows(painter);
    });
    addPainted(plot(), u"axes"_s, Clip::ToArea, [this](QPainter& painter) { paintReferences(painter); });
    addLegend();
}

void BarChart::paintSample(QPainter& painter, const QRectF& place, int group) const
{
    const QPointF center = place.center();
    if (m_style == Style::Dots)
        paintMarker(painter, center, markerLook(m_series[group].look.value_or(group), table()), MarkSize);
    else
        paintBar(
            painter, QRectF(place.left(), center.y() - SampleHeight / 2, place.width(), SampleHeight), group);
}

void BarChart::paintHeadings(QPainter& painter) const
{
    const PlotScale scale = scaleOf(plot());
    QFont bold = figureFont();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(table().mutedText);
    for (int slot = 0; slot < m_slots.size(); ++slot) {
        if (m_slots[slot].row >= 0)
            continue;
        const QRectF lane(QPointF(scale.area.left(), scale.y(heightOf(slot) + Half)),
            QPointF(scale.area.right(), scale.y(heightOf(slot) - Half)));
        painter.drawText(lane.adjusted(metrics::LabelGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignBottom,
            QFontMetricsF(bold).elidedText(m_slots[slot].text, Qt::ElideRight, lane.width()));
    }
}

void BarChart::paintReferences(QPainter& painter) const
{
    const PlotScale scale = scaleOf(plot());
    painter.setFont(figureFont());
    const double zero = std::round(scale.x(0));
    if (zero > scale.area.left() && zero < scale.area.right()) {
        painter.setPen(QPen(table().mutedText, 1));
        painter.drawLine(QPointF(zero, scale.area.top()), QPointF(zero, scale.area.bottom()));
    }
    const double height = QFontMetricsF(figureFont()).height();
    for (const ReferenceLine& reference : m_references) {
        const double x = scale.x(reference.value);
        painter.setPen(QPen(table().mutedText, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, scale.area.top()), QPointF(x, scale.area.bottom()));
        painter.drawText(
            QRectF(x + metrics::LabelGap, scale.area.bottom() - height, scale.area.width(), height),
            Qt::AlignLeft | Qt::AlignVCenter, reference.name);
    }
}

void BarChart::paintRows(QPainter& painter) const
{
    const PlotScale scale = scaleOf(plot());
    const QList<int> shown = shownSeries();
    if (shown.isEmpty())
        return;
    for (int slot = 0; slot < m_slots.size(); ++slot) {
        if (m_slots[slot].row < 0)
            continue;
        const double slotHeight = scale.y(heightOf(slot) - Half) - scale.y(heightOf(slot) + Half);
        const double lane = std::min(slotHeight * RowShare / static_cast<double>(shown.size()), WidestLane);
        double top = scale.y(heightOf(slot)) - lane * static_cast<double>(shown.size()) / 2;
        for (const int series : shown) {
            paintValue(
                painter, series, m_slots[slot].row, QRectF(scale.area.left(), top, scale.area.width(), lane));
            top += lane;
        }
    }
}

void BarChart::paintValue(QPainter& painter, int series, int row, const QRectF& lane) const
{
    const PlotScale scale = scaleOf(plot());
    const BarSeries& bars = m_series[series];
    const double value = bars.values.value(row, std::numeric_limits<double>::quiet_NaN());
    if (!std::isfinite(value)) {
        painter.setFont(figureFont());
        painter.setPen(table().mutedText);
        const double left = m_style == Style::Bars ? scale.x(0) : scale.area.left();
        if (lane.height() >= QFontMetricsF(figureFont()).height() - metrics::LabelGap)
            painter.drawText(QRectF(left + metrics::LabelGap, lane.center().y() - WidestLane, lane.width(),
                                 2 * WidestLane),
                Qt::AlignLeft | Qt::AlignVCenter, tr("not known"));
        return;
    }
    const double x = scale.x(value);
    if (m_style == Style::Bars)
        paintBar(painter,
            QRectF(
                QPointF(std::min(scale.x(0), x), lane.top()), QPointF(std::max(scale.x(0), x), lane.bottom()))
                .adjusted(0, 1, 0, -1),
            series);
    if (const auto interval = bars.intervals.value(row))
        paintInterval(painter, *interval, lane, m_style == Style::Dots ? colorOf(series) : table().text);
    if (m_style == Style::Dots)
        paintMarker(painter, QPointF(x, lane.center().y()), markerLook(bars.look.value_or(series), table()),
            std::min(MarkSize, lane.height()));
}

/// Fillings differ as colours do: solid, then hatched.
void BarChart::paintBar(QPainter& painter, const QRectF& bar, int series) const
{
    const double distance = HatchDistances[series % static_cast<int>(std::size(HatchDistances))];
    painter.setRenderHint(QPainter::Antialiasing, distance > 0);
    painter.setPen(QPen(colorOf(series), 1));
    painter.setBrush(distance > 0 ? QBrush(Qt::NoBrush) : QBrush(colorOf(series)));
    painter.drawRect(bar);
    if (distance > 0)
        painter.drawLines(hatch(bar, distance));
}

/// On a rim of the background's colour, so that it is seen on its bar.
void BarChart::paintInterval(
    QPainter& painter, const Interval& interval, const QRectF& lane, const QColor& color) const
{
    if (!std::isfinite(interval.low) || !std::isfinite(interval.high))
        return;
    const PlotScale scale = scaleOf(plot());
    const double y = lane.center().y();
    const double cap = std::min(CapHeight, lane.height()) / 2;
    const double left = scale.x(interval.low);
    const double right = scale.x(interval.high);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<QLineF> lines{QLineF(left, y, right, y), QLineF(left, y - cap, left, y + cap),
        QLineF(right, y - cap, right, y + cap)};
    for (const QPen& pen : {QPen(table().surface, 4), QPen(color, 1.5)}) {
        painter.setPen(pen);
        painter.drawLines(lines);
    }
}

} // namespace isogloss::widgets
