// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/line_chart.h"

#include "widgets/charts/chart_colors.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <qcustomplot.h>

namespace isogloss::widgets {

namespace {

constexpr std::array Dashes{
    Qt::SolidLine, Qt::DashLine, Qt::DashDotLine, Qt::DashDotDotLine, Qt::DashLine, Qt::SolidLine};
constexpr double RoomForLabels = 0.18; // of the horizontal range, right of the last point
constexpr double HeadRoom = 0.15; // of the vertical range, for the name of a reference line
constexpr double FootRoom = 0.08;
constexpr int FewPoints = 20; // up to so many, each one gets a mark
constexpr double MarkSize = 6;

/// The last point that can be drawn.
const QPointF* lastPoint(const QList<QPointF>& points)
{
    const auto found = std::find_if(
        points.rbegin(), points.rend(), [](const QPointF& point) { return std::isfinite(point.y()); });
    return found == points.rend() ? nullptr : &*found;
}

} // namespace

LineChart::LineChart(QWidget* parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setMinimumSize(320, 200);
    applyChartColors(*m_plot, colors(schemeOf(palette())), font());
}

void LineChart::setAxes(const QString& horizontal, const QString& vertical)
{
    m_plot->xAxis->setLabel(horizontal);
    m_plot->yAxis->setLabel(vertical);
}

void LineChart::setSeries(const QList<LineSeries>& series, const QList<ReferenceLine>& references)
{
    Q_ASSERT(series.size() <= static_cast<qsizetype>(Dashes.size()));
    m_series = series;
    m_references = references;
    rebuild();
}

QSize LineChart::sizeHint() const
{
    return {640, 220};
}

void LineChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyChartColors(*m_plot, colors(schemeOf(palette())), font());
        rebuild();
    }
}

void LineChart::rebuild()
{
    m_plot->clearItems();
    m_plot->clearGraphs();
    for (int index = 0; index < m_series.size(); ++index)
        addCurve(m_series[index], index);
    m_plot->rescaleAxes();
    auto horizontal = m_plot->xAxis->range();
    horizontal.upper += RoomForLabels * std::max(horizontal.size(), 1.0);
    m_plot->xAxis->setRange(horizontal);
    for (const ReferenceLine& reference : m_references) {
        m_plot->yAxis->setRange(m_plot->yAxis->range().expanded(QCPRange(reference.value, reference.value)));
        addReference(reference);
    }
    auto vertical = m_plot->yAxis->range();
    m_plot->yAxis->setRange(
        vertical.lower - FootRoom * vertical.size(), vertical.upper + HeadRoom * vertical.size());
    m_plot->replot();
}

void LineChart::addCurve(const LineSeries& series, int index)
{
    const auto place = static_cast<std::size_t>(index);
    const QColor color = colors(schemeOf(palette())).lines[place];
    QCPGraph* const graph = m_plot->addGraph();
    graph->setName(series.name);
    graph->setPen(QPen(color, metrics::LineWidth, Dashes[place]));
    if (series.points.size() <= FewPoints)
        graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, MarkSize));
    for (const QPointF& point : series.points)
        graph->addData(point.x(), point.y());
    if (const QPointF* const last = lastPoint(series.points))
        addLabel(series.name, *last, color)->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void LineChart::addReference(const ReferenceLine& reference)
{
    const QColor color = colors(schemeOf(palette())).mutedText;
    auto* const line = new QCPItemStraightLine(m_plot);
    line->setPen(QPen(color, 1, Qt::DotLine));
    line->point1->setCoords(0, reference.value);
    line->point2->setCoords(1, reference.value);
    addLabel(reference.name, {m_plot->xAxis->range().lower, reference.value}, color)
        ->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
}

QCPItemText* LineChart::addLabel(const QString& text, const QPointF& at, const QColor& color)
{
    auto* const label = new QCPItemText(m_plot);
    label->setText(text);
    label->setFont(font());
    label->setColor(color);
    label->setClipToAxisRect(false);
    label->setPadding(QMargins(2 * metrics::LabelGap, 0, 0, 2));
    label->position->setCoords(at);
    return label;
}

} // namespace isogloss::widgets
