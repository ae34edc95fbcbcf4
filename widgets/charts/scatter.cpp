// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/scatter.h"

#include "widgets/charts/marker.h"

#include <QKeyEvent>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace isogloss::widgets {

namespace {

constexpr double Reach = 32; // pixels from the mouse to a point
constexpr double SideRoom = 0.08;

bool isDrawable(const ScatterPoint& point)
{
    return std::isfinite(point.at.x()) && std::isfinite(point.at.y());
}

QString withInterval(double value, const std::optional<Interval>& interval)
{
    return interval
        ? Scatter::tr("%1 (%2 to %3)").arg(wordOf(value), wordOf(interval->low), wordOf(interval->high))
        : wordOf(value);
}

void expand(QCPRange& range, double value, const std::optional<Interval>& interval)
{
    range.expand(value);
    if (interval)
        for (const double end : {interval->low, interval->high})
            if (std::isfinite(end))
                range.expand(end);
}

QCPRange widened(const QCPRange& range)
{
    if (std::isnan(range.lower))
        return {0, 1};
    const double room = range.size() > 0 ? SideRoom * range.size() : 0.5;
    return {range.lower - room, range.upper + room};
}

/// In the order of reading: by the first, then by the second.
bool isBefore(const QPointF& a, const QPointF& b, bool isAcross)
{
    return isAcross ? std::pair(a.x(), a.y()) < std::pair(b.x(), b.y())
                    : std::pair(a.y(), a.x()) < std::pair(b.y(), b.x());
}

} // namespace

Scatter::Scatter(QWidget* parent)
    : GroupedChart(parent)
{
}

void Scatter::setPoints(const QList<ScatterPoint>& points, const QStringList& groups)
{
    m_points = points;
    m_groups = groups;
    frame();
    refresh();
}

void Scatter::setLinks(const QList<std::pair<int, int>>& links)
{
    m_links = links;
    plot().replot(QCustomPlot::rpQueuedReplot);
}

void Scatter::setNamed(bool isNamed)
{
    m_isNamed = isNamed;
    plot().replot(QCustomPlot::rpQueuedReplot);
}

void Scatter::setDiagonal(bool isDrawn)
{
    m_hasDiagonal = isDrawn;
    plot().replot(QCustomPlot::rpQueuedReplot);
}

bool Scatter::hasLabel(int point) const
{
    return !m_labels.value(point).isEmpty();
}

QSize Scatter::sizeHint() const
{
    return {480, 320};
}

bool Scatter::isShown(const ScatterPoint& point) const
{
    return isDrawable(point) && isGroupVisible(m_groups.value(point.group));
}

void Scatter::frame()
{
    constexpr double Nothing = std::numeric_limits<double>::quiet_NaN();
    QCPRange across(Nothing, Nothing);
    QCPRange up(Nothing, Nothing);
    int undrawn = 0;
    for (const ScatterPoint& point : m_points) {
        undrawn += isDrawable(point) ? 0 : 1;
        if (isShown(point)) {
            expand(across, point.at.x(), point.across);
            expand(up, point.at.y(), point.up);
        }
    }
    across = widened(across);
    up = widened(up);
    setHome({across.lower, across.upper, up.lower, up.upper}, Qt::Horizontal | Qt::Vertical);
    setCaption(undrawn > 0
            ? tr("%Ln point(s) not drawn: a value is not a number or infinite.", nullptr, undrawn)
            : QString());
}

/// -1 where none is near.
int Scatter::nearestTo(const QPointF& pixel) const
{
    const PlotScale scale = scaleOf(plot());
    int nearest = -1;
    double distance = Reach;
    for (int i = 0; i < m_points.size(); ++i) {
        const double away
            = isShown(m_points[i]) ? QLineF(scale.pixel(m_points[i].at), pixel).length() : Reach;
        if (away < distance) {
            nearest = i;
            distance = away;
        }
    }
    return nearest;
}

bool Scatter::clicked(const QPointF& pixel)
{
    if (GroupedChart::clicked(pixel))
        return true;
    const int nearest = nearestTo(pixel);
    if (nearest >= 0)
        Q_EMIT pointChosen(nearest);
    return nearest >= 0;
}

void Scatter::keyPressEvent(QKeyEvent* event)
{
    const bool isChoice = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const int nearest = isChoice && readingPlace() ? nearestTo(scaleOf(plot()).pixel(*readingPlace())) : -1;
    if (nearest >= 0)
        Q_EMIT pointChosen(nearest);
    else
        GroupedChart::keyPressEvent(event);
}

std::optional<CrossReading> Scatter::readingAt(const QPointF& pixel) const
{
    const int place = nearestTo(pixel);
    if (place < 0)
        return {};
    const ScatterPoint* const nearest = &m_points[place];
    CrossReading reading{nearest->at, nearest->name, {}};
    const QColor color = markerLook(nearest->group, table()).color;
    reading.lines.append(
        {color, horizontalTitle(), withInterval(nearest->at.x(), nearest->across), nearest->at});
    reading.lines.append({{}, verticalTitle(), withInterval(nearest->at.y(), nearest->up), nearest->at});
    if (!nearest->flag.isEmpty())
        reading.lines.append({{}, nearest->flag, {}, nearest->at});
    return reading;
}

std::optional<QPointF> Scatter::neighbour(const std::optional<QPointF>& from, int dx, int dy) const
{
    const bool isAcross = dx != 0;
    const bool isForward = dx + dy > 0;
    std::optional<QPointF> next;
    for (const ScatterPoint& point : m_points) {
        if (!isShown(point))
            continue;
        const bool isBehind = !from
            || (isForward ? isBefore(*from, point.at, isAcross) : isBefore(point.at, *from, isAcross));
        if (isBehind
            && (!next
                || (isForward ? isBefore(point.at, *next, isAcross) : isBefore(*next, point.at, isAcross))))
            next = point.at;
    }
    return next ? next : (from && std::isfinite(from->x()) ? from : std::nullopt);
}

QString Scatter::describe() const
{
    const auto shown = std::count_if(
        m_points.begin(), m_points.end(), [this](const ScatterPoint& point) { return isShown(point); });
    const auto flagged = std::count_if(m_points.begin(), m_points.end(),
        [this](const ScatterPoint& point) { return isShown(point) && !point.flag.isEmpty(); });
    return tr("%1 against %2: points shown %3, of them flagged %4.")
        .arg(verticalTitle(), horizontalTitle(), QLocale().toString(static_cast<qlonglong>(shown)),
            QLocale().toString(static_cast<qlonglong>(flagged)));
}

QStringList Scatter::valueHeader() const
{
    const auto ends = [](const QString& title) {
        return QStringList{title, tr("%1, from", "lower end of a measure's interval").arg(title),
            tr("%1, to", "upper end of a measure's interval").arg(title)};
    };
    return QStringList{tr("name"), tr("group")} + ends(horizontalTitle()) + ends(verticalTitle())
        + QStringList{tr("flag")};
}

int Scatter::valueRows() const
{
    return static_cast<int>(m_points.size());
}

QVariant Scatter::valueAt(int row, int column) const
{
    if (row < 0 || row >= m_points.size())
        return {};
    const ScatterPoint& point = m_points[row];
    const auto end = [](const std::optional<Interval>& interval, double Interval::*which) {
        return interval ? QVariant((*interval).*which) : QVariant();
    };
    const QVariant values[]{point.name, m_groups.value(point.group), point.at.x(),
        end(point.across, &Interval::low), end(point.across, &Interval::high), point.at.y(),
        end(point.up, &Interval::low), end(point.up, &Interval::high), point.flag};
    return column >= 0 && column < static_cast<int>(std::size(values)) ? values[column] : QVariant();
}

} // namespace isogloss::widgets
