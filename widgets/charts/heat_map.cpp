// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/heat_map.h"

#include <QKeyEvent>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace isogloss::widgets {

namespace {

constexpr double Half = 0.5;
constexpr double LeastDigits = 2; // after the point

int cellAt(double coordinate)
{
    return static_cast<int>(std::lround(coordinate));
}

/// One step from a place that may be beyond either end.
int stepped(double from, int by, qsizetype count)
{
    const double last = static_cast<double>(count) - 1;
    return static_cast<int>(std::clamp(std::clamp(from, -1.0, last + 1) + by, 0.0, last));
}

} // namespace

HeatMap::HeatMap(QWidget* parent)
    : Chart(parent)
{
    plot().yAxis->grid()->setVisible(false);
}

void HeatMap::setMap(const CellMap& map)
{
    m_map = map;
    m_span = map.span();
    setHome({-Half, std::max<double>(static_cast<double>(map.columns.size()), 1) - Half, -Half,
                std::max<double>(static_cast<double>(map.rows.size()), 1) - Half},
        Qt::Horizontal);
    refresh();
}

void HeatMap::setChosenColumn(const std::optional<int>& column)
{
    m_chosen = column;
    plot().replot(QCustomPlot::rpQueuedReplot);
}

QSize HeatMap::sizeHint() const
{
    return {520, 280};
}

QRectF HeatMap::cellPlace(int row, int column) const
{
    const PlotScale scale = this->scale();
    return {scale.pixel({column - Half, row + Half}), scale.pixel({column + Half, row - Half})};
}

QString HeatMap::placeText(int row, int column) const
{
    return tr("%1 %2, %3 %4")
        .arg(verticalTitle(), wordOf(m_map.rows.value(row)), horizontalTitle(),
            wordOf(m_map.columns.value(column)));
}

QString HeatMap::valueText(double value) const
{
    if (!std::isfinite(value))
        return tr("not known");
    const int digits = static_cast<int>(std::max(LeastDigits, 1 - std::floor(std::log10(m_span))));
    const QString number = QLocale().toString(value, 'f', digits);
    return m_map.scale == CellScale::Difference && value > 0 ? QLocale().positiveSign() + number : number;
}

std::optional<CrossReading> HeatMap::readingAt(const QPointF& pixel) const
{
    const QPointF at = scaleOf(plot()).value(pixel);
    const int column = cellAt(at.x());
    const int row = cellAt(at.y());
    const std::optional<double> value = m_map.at(row, column);
    if (!value)
        return {};
    const QPointF middle(column, row);
    return CrossReading{middle, placeText(row, column),
        {{std::isfinite(*value) ? colorOf(*value) : QColor(), m_map.valueName, valueText(*value), middle}}};
}

std::optional<QPointF> HeatMap::neighbour(const std::optional<QPointF>& from, int dx, int dy) const
{
    if (m_map.values.isEmpty())
        return {};
    const QPointF start = from.value_or(QPointF(m_chosen.value_or(0) - dx, -dy));
    const int row = stepped(start.y(), dy, m_map.values.size());
    if (m_map.values[row].isEmpty())
        return {};
    return QPointF(stepped(start.x(), dx, m_map.values[row].size()), row);
}

QString HeatMap::describe() const
{
    std::optional<std::pair<int, int>> lowest;
    std::optional<std::pair<int, int>> highest;
    const auto valueOf = [this](const auto& place) { return m_map.values[place->first][place->second]; };
    for (int row = 0; row < m_map.values.size(); ++row)
        for (int column = 0; column < m_map.values[row].size(); ++column) {
            const double value = m_map.values[row][column];
            if (!std::isfinite(value))
                continue;
            if (!lowest || value < valueOf(lowest))
                lowest = {row, column};
            if (!highest || value > valueOf(highest))
                highest = {row, column};
        }
    if (!lowest)
        return tr("No value is known.");
    return tr("%1 over %2 and %3: lowest %4 at %5; highest %6 at %7.")
        .arg(m_map.valueName, verticalTitle(), horizontalTitle(), valueText(valueOf(lowest)),
            placeText(lowest->first, lowest->second), valueText(valueOf(highest)),
            placeText(highest->first, highest->second));
}

bool HeatMap::clicked(const QPointF& pixel)
{
    const std::optional<CrossReading> reading = readingAt(pixel);
    if (reading)
        choose(reading->at);
    return reading.has_value();
}

void HeatMap::choose(const QPointF& place)
{
    Q_EMIT columnChosen(cellAt(place.x()));
    Q_EMIT cellChosen(cellAt(place.y()), cellAt(place.x()));
}

void HeatMap::keyPressEvent(QKeyEvent* event)
{
    const bool isChoice = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isChoice && readingPlace())
        choose(*readingPlace());
    else
        Chart::keyPressEvent(event);
}

QStringList HeatMap::valueHeader() const
{
    return {verticalTitle(), horizontalTitle(), m_map.valueName};
}

int HeatMap::valueRows() const
{
    qsizetype rows = 0;
    for (const QList<double>& row : m_map.values)
        rows += row.size();
    return static_cast<int>(rows);
}

QVariant HeatMap::valueAt(int row, int column) const
{
    qsizetype at = row;
    for (int cells = 0; cells < m_map.values.size(); ++cells) {
        if (at >= m_map.values[cells].size()) {
            at -= m_map.values[cells].size();
            continue;
        }
        if (column == 0)
            return m_map.rows.value(cells);
        return column == 1 ? m_map.columns.value(at) : QVariant(m_map.values[cells][at]);
    }
    return {};
}

} // namespace isogloss::widgets
