// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/bar_chart.h"

#include "widgets/common/list_text.h"

#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace isogloss::widgets {

namespace {

constexpr double Half = 0.5;
constexpr double SideRoom = 0.05;

std::optional<Interval> intervalOf(const BarSeries& series, int row)
{
    return series.intervals.value(row);
}

} // namespace

BarChart::BarChart(Style style, QWidget* parent)
    : GroupedChart(parent)
    , m_style(style)
{
    plot().yAxis->grid()->setVisible(false);
}

void BarChart::setNames(const QString& rows, const QString& value)
{
    m_rowName = rows;
    setAxes(value, {}); // the names of rows say what they are
}

void BarChart::setBars(
    const QList<BarCategory>& rows, const QList<BarSeries>& series, const QList<ReferenceLine>& references)
{
    m_rows = rows;
    m_series = series;
    m_references = references;
    layOut();
    frame();
    refresh();
}

void BarChart::setFixedRange(const std::optional<Interval>& range)
{
    m_fixed = range;
    frame();
    refresh();
}

QSize BarChart::sizeHint() const
{
    return {480, 320};
}

/// A heading wherever it changes.
void BarChart::layOut()
{
    m_slots.clear();
    for (int row = 0; row < m_rows.size(); ++row) {
        const QString& heading = m_rows[row].heading;
        if (!heading.isEmpty() && (row == 0 || m_rows[row - 1].heading != heading))
            m_slots.append({-1, heading});
        m_slots.append({row, m_rows[row].name});
    }
}

double BarChart::heightOf(int slot) const
{
    return static_cast<double>(m_slots.size()) - 1 - slot;
}

QStringList BarChart::groupNames() const
{
    QStringList names;
    for (const BarSeries& series : m_series)
        names.append(series.name);
    return names;
}

QList<int> BarChart::shownSeries() const
{
    QList<int> shown;
    for (int i = 0; i < m_series.size(); ++i)
        if (isGroupVisible(m_series[i].name))
            shown.append(i);
    return shown;
}

void BarChart::frame()
{
    constexpr double Nothing = std::numeric_limits<double>::quiet_NaN();
    QCPRange across(Nothing, Nothing);
    const auto expand = [&across](double value) {
        if (std::isfinite(value))
            across.expand(value);
    };
    for (const int i : shownSeries())
        for (int row = 0; row < m_series[i].values.size(); ++row) {
            expand(m_series[i].values[row]);
            if (const auto interval = intervalOf(m_series[i], row)) {
                expand(interval->low);
                expand(interval->high);
            }
        }
    for (const ReferenceLine& reference : m_references)
        expand(reference.value);
    if (m_style == Style::Bars)
        expand(0);
    if (m_fixed) {
        expand(m_fixed->low);
        expand(m_fixed->high);
    }
    if (std::isnan(across.lower))
        across = QCPRange(0, 1);
    const double room = across.size() > 0 ? SideRoom * across.size() : Half;
    const bool startsAtZero = m_style == Style::Bars && across.lower == 0;
    const double foot = m_references.isEmpty() ? 0 : 1; // a free line for their names
    setHome({startsAtZero ? 0 : across.lower - room, across.upper + room, -Half - foot,
                std::max<double>(static_cast<double>(m_slots.size()), 1) - Half},
        Qt::Vertical);
}

QString BarChart::valueText(int series, int row) const
{
    const double value = m_series[series].values.value(row, std::numeric_limits<double>::quiet_NaN());
    if (!std::isfinite(value))
        return tr("not known");
    const auto interval = intervalOf(m_series[series], row);
    return interval ? tr("%1 (%2 to %3)").arg(wordOf(value), wordOf(interval->low), wordOf(interval->high))
                    : wordOf(value);
}

std::optional<CrossReading> BarChart::readingAt(const QPointF& pixel) const
{
    const auto slot = static_cast<int>(m_slots.size()) - 1
        - static_cast<int>(std::lround(scaleOf(plot()).value(pixel).y()));
    if (slot < 0 || slot >= m_slots.size() || m_slots[slot].row < 0)
        return {};
    const int row = m_slots[slot].row;
    CrossReading reading{{scaleOf(plot()).value(pixel).x(), heightOf(slot)}, m_rows[row].name, {}};
    for (const int i : shownSeries())
        reading.lines.append({colorOf(i), m_series[i].name, valueText(i, row),
            {std::numeric_limits<double>::quiet_NaN(), heightOf(slot)}});
    return reading;
}

/// Up and down over the rows, past headings.
std::optional<QPointF> BarChart::neighbour(const std::optional<QPointF>& from, int dx, int dy) const
{
    const double middle = scaleOf(plot()).value(scaleOf(plot()).area.center()).x();
    const int by = from && std::isfinite(from->x()) ? -dy : dx + std::abs(dy);
    int slot = from && std::isfinite(from->x())
        ? static_cast<int>(m_slots.size()) - 1 - static_cast<int>(from->y())
        : by > 0 ? -1
                 : static_cast<int>(m_slots.size());
    if (by == 0)
        return from;
    for (slot += by; slot >= 0 && slot < m_slots.size(); slot += by)
        if (m_slots[slot].row >= 0)
            return QPointF(middle, heightOf(slot));
    return from && std::isfinite(from->x()) ? from : std::nullopt;
}

QString BarChart::describe() const
{
    const QList<int> shown = shownSeries();
    QStringList ends;
    for (const int i : shown) {
        const QList<double>& values = m_series[i].values;
        int best = -1;
        for (int row = 0; row < std::min(values.size(), m_rows.size()); ++row)
            if (std::isfinite(values[row]) && (best < 0 || values[row] > values[best]))
                best = row;
        if (best >= 0)
            ends.append(tr("%1 highest for %2 (%3)", "name of a series, name of a row, value")
                            .arg(m_series[i].name, m_rows[best].name, wordOf(values[best])));
    }
    if (ends.isEmpty())
        return tr("No value is known.");
    return tr("%1 by %2: %3.").arg(horizontalTitle(), m_rowName, listText(ends));
}

QStringList BarChart::valueHeader() const
{
    return {m_rowName, tr("group"), tr("series"), horizontalTitle(), tr("from"), tr("to")};
}

int BarChart::valueRows() const
{
    return static_cast<int>(m_rows.size() * m_series.size());
}

QVariant BarChart::valueAt(int row, int column) const
{
    if (row < 0 || row >= valueRows())
        return {};
    const auto count = static_cast<int>(m_series.size());
    const int category = row / count;
    const BarSeries& series = m_series[row % count];
    const auto interval = intervalOf(series, category);
    switch (column) {
    case 0:
        return m_rows[category].name;
    case 1:
        return m_rows[category].heading;
    case 2:
        return series.name;
    case 3:
        return category < series.values.size() ? QVariant(series.values[category]) : QVariant();
    case 4:
        return interval ? QVariant(interval->low) : QVariant();
    case 5:
        return interval ? QVariant(interval->high) : QVariant();
    default:
        return {};
    }
}

} // namespace isogloss::widgets
