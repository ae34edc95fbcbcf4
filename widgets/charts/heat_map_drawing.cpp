// SPDX-License-Identifier: GPL-3.0-or-later
// How a heat map is drawn.
#include "widgets/charts/chart_colors.h"
#include "widgets/charts/contour.h"
#include "widgets/charts/hatch.h"
#include "widgets/charts/heat_key.h"
#include "widgets/charts/heat_map.h"
#include "widgets/charts/names_ticker.h"
#include "widgets/charts/painted_item.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

namespace {

constexpr double Half = 0.5;
constexpr double LeastMinus = 7; // width of a cell that has room for a dash

QStringList wordsOf(const QVariantList& values)
{
    QStringList words;
    for (const QVariant& value : values)
        words.append(wordOf(value));
    return words;
}

/// On whole pixels, so that neighbours leave no gap.
QRectF placeOf(const PlotScale& scale, int row, int column)
{
    return QRectF(QPointF(std::round(scale.x(column - Half)), std::round(scale.y(row + Half))),
        QPointF(std::round(scale.x(column + Half)), std::round(scale.y(row - Half))));
}

bool isSeen(const PlotScale& scale, int column)
{
    return column + Half > scale.left && column - Half < scale.right;
}

} // namespace

QColor HeatMap::colorOf(double value) const
{
    return m_map.scale == CellScale::Share ? shareColor(value) : differenceColor(value / m_span);
}

void HeatMap::style()
{
    clearPlot();
    plot().xAxis->setTicker(namesTicker(wordsOf(m_map.columns), *plot().xAxis));
    plot().yAxis->setTicker(namesTicker(wordsOf(m_map.rows), *plot().yAxis));
    const QFontMetrics sizes(figureFont());
    const int side = m_map.markedRow ? sizes.horizontalAdvance(m_map.markName) + 3 * metrics::LabelGap : 0;
    const int above = m_map.values.isEmpty() ? 0 : sizes.height() + 2 * metrics::LabelGap;
    plot().axisRect()->setMinimumMargins(QMargins(0, above, side, 0));
    addPainted(plot(), u"main"_s, Clip::ToArea, [this](QPainter& painter) {
        paintCells(painter);
        paintNumbers(painter);
        paintIsogloss(painter);
    });
    addPainted(plot(), u"axes"_s, Clip::ToPlot, [this](QPainter& painter) {
        paintMarks(painter);
        const bool hasUnknown = std::any_of(m_map.values.begin(), m_map.values.end(), [](const auto& row) {
            return std::any_of(row.begin(), row.end(), [](double value) { return !std::isfinite(value); });
        });
        const HeatKey key{m_map.valueName, m_map.scale,
            valueText(m_map.scale == CellScale::Share ? 0 : -m_span), valueText(m_span), hasUnknown};
        if (!m_map.values.isEmpty())
            paintHeatKey(painter, scaleOf(plot()).area, key, table(), figureFont());
    });
}

void HeatMap::paintCells(QPainter& painter) const
{
    const PlotScale scale = scaleOf(plot());
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int row = 0; row < m_map.values.size(); ++row)
        for (int column = 0; column < m_map.values[row].size(); ++column) {
            if (!isSeen(scale, column))
                continue;
            const QRectF cell = placeOf(scale, row, column);
            if (const double value = m_map.values[row][column]; !std::isfinite(value)) {
                paintUnknown(painter, cell);
            } else {
                painter.setPen(Qt::NoPen);
                painter.setBrush(colorOf(value));
                painter.drawRect(cell);
            }
        }
}

void HeatMap::paintUnknown(QPainter& painter, const QRectF& cell) const
{
    painter.setPen(QPen(table().mutedText, 1));
    painter.drawLines(hatch(cell, HatchDistance));
}

/// In all cells or in none.
bool HeatMap::numbersFit() const
{
    const QRectF first = placeOf(scaleOf(plot()), 0, 0);
    const QFontMetricsF sizes(figureFont());
    double widest = sizes.horizontalAdvance(valueText(0));
    if (first.width() < widest
        || first.height() < sizes.height()) // thousands of cells are not worded in vain
        return false;
    for (const QList<double>& row : m_map.values)
        for (const double value : row)
            if (std::isfinite(value))
                widest = std::max(widest, sizes.horizontalAdvance(valueText(value)));
    return first.width() >= widest + 2 * metrics::LabelGap
        && first.height() >= sizes.height() + metrics::LabelGap;
}

void HeatMap::paintNumbers(QPainter& painter) const
{
    const PlotScale scale = scaleOf(plot());
    const bool fit = numbersFit();
    painter.setFont(figureFont());
    for (int row = 0; row < m_map.values.size(); ++row)
        for (int column = 0; column < m_map.values[row].size(); ++column) {
            const double value = m_map.values[row][column];
            if (!std::isfinite(value) || !isSeen(scale, column))
                continue;
            const QRectF cell = placeOf(scale, row, column);
            painter.setPen(inkOn(colorOf(value)));
            if (fit)
                painter.drawText(cell, Qt::AlignCenter, valueText(value));
            else
                paintMinus(painter, cell, value);
        }
}

/// Blue and orange can be taken for each other; a dash cannot.
void HeatMap::paintMinus(QPainter& painter, const QRectF& cell, double value) const
{
    if (m_map.scale == CellScale::Share || value >= 0 || cell.width() < LeastMinus
        || cell.height() < LeastMinus)
        return;
    const QPointF half(std::round(std::min(cell.width() / 4, 3.0)), 0);
    painter.drawLine(cell.center() - half, cell.center() + half);
}

/// On a rim of the background's colour, so that it is seen on light and dark cells alike.
void HeatMap::paintIsogloss(QPainter& painter) const
{
    if (m_map.scale != CellScale::Share)
        return;
    const PlotScale scale = scaleOf(plot());
    QList<QLineF> pieces = contour(m_map.values, Half);
    for (QLineF& piece : pieces)
        piece = QLineF(scale.pixel(piece.p1()), scale.pixel(piece.p2()));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& [color, width] :
        {std::pair{table().surface, 2 * metrics::LineWidth}, std::pair{table().text, metrics::LineWidth}}) {
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
        painter.drawLines(pieces);
    }
}

/// The marked row's name stands beside the map, at the end of its hair line, or of the two around its
/// numbers.
void HeatMap::paintMarks(QPainter& painter) const
{
    const PlotScale scale = scaleOf(plot());
    painter.setPen(QPen(table().accent, 1));
    if (m_map.markedRow) {
        const double y = std::round(scale.y(*m_map.markedRow));
        const QRectF cell = placeOf(scale, *m_map.markedRow, 0);
        for (const double at : numbersFit() ? QList<double>{cell.top(), cell.bottom()} : QList<double>{y})
            painter.drawLine(QPointF(scale.area.left(), at), QPointF(scale.area.right(), at));
        painter.setFont(figureFont());
        const double height = QFontMetricsF(figureFont()).height();
        painter.drawText(
            QRectF(scale.area.right() + 2 * metrics::LabelGap, y - height / 2, figureSize().width(), height),
            Qt::AlignLeft | Qt::AlignVCenter, m_map.markName);
    }
    if (m_chosen && !isPrinting() && isSeen(scale, *m_chosen) && *m_chosen < m_map.columns.size()) {
        const QRectF cell = placeOf(scale, 0, *m_chosen);
        const QRectF column(cell.left(), scale.area.top(), cell.width(), scale.area.height());
        painter.setBrush(Qt::NoBrush);
        for (const auto& [color, width] : {std::pair{table().surface, 2 * metrics::LineWidth},
                 std::pair{table().accent, metrics::LineWidth}}) {
            painter.setPen(QPen(color, width));
            painter.drawRect(column);
        }
    }
}

} // namespace isogloss::widgets
