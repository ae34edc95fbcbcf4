// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/curve_columns.h"

#include "widgets/charts/plot_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace isogloss::widgets {

namespace {

constexpr double Infinity = std::numeric_limits<double>::infinity();
constexpr double Largest = std::numeric_limits<double>::max();

/// Walks along the points. Inside a column only values are compared; pixels are computed where it changes.
class Walk
{
public:
    Walk(const PlotScale& scale, double width)
        : m_scale(scale)
        , m_width(width)
        , m_lowest(scale.isLogarithmic ? std::numeric_limits<double>::denorm_min() : -Largest)
        , m_perValue(scale.area.width() / (scale.right - scale.left))
        , m_upPerValue(scale.area.height() / (scale.top - scale.bottom))
        , m_columns(static_cast<int>(std::ceil(scale.area.width() / width)))
    {
        m_piece.reserve(m_columns);
    }

    void add(const QPointF& point)
    {
        const double y = point.y();
        if (!(y >= m_lowest && y <= Largest)) {
            endPiece();
            return;
        }
        if (!(point.x() < m_edge)) // the first of a piece, too
            enter(pixel(point.x()), height(y));
        m_low = std::min(m_low, y);
        m_high = std::max(m_high, y);
        m_lastX = point.x();
        m_lastY = y;
    }

    QList<CurvePiece> finish()
    {
        endPiece();
        return std::move(m_pieces);
    }

private:
    double height(double value) const
    {
        return m_scale.isLogarithmic ? m_scale.y(value)
                                     : m_scale.area.bottom() - (value - m_scale.bottom) * m_upPerValue;
    }

    double pixel(double value) const { return m_scale.area.left() + (value - m_scale.left) * m_perValue; }

    void enter(double x, double y)
    {
        const int column = columnAt(x);
        if (!m_isOpen)
            startColumn(column, y);
        else if (column != m_column)
            cross(x, y, column);
        m_edge = column < m_columns ? m_scale.left + (column + 1) * m_width / m_perValue : Infinity;
    }

    /// -1 and the count of columns stand for all outside.
    int columnAt(double x) const
    {
        return static_cast<int>(std::clamp(
            std::floor((x - m_scale.area.left()) / m_width), -1.0, static_cast<double>(m_columns)));
    }

    void startColumn(int column, double y)
    {
        m_isOpen = true;
        m_column = column;
        m_entry = m_top = m_bottom = y;
        m_low = Infinity;
        m_high = -Infinity;
    }

    void endColumn(double exit)
    {
        if (m_high >= m_low) {
            m_top = std::min(m_top, height(m_high));
            m_bottom = std::max(m_bottom, height(m_low));
        }
        m_top = std::min(m_top, exit);
        m_bottom = std::max(m_bottom, exit);
        if (m_column >= 0 && m_column < m_columns)
            m_piece.append(
                {m_scale.area.left() + (m_column + 0.5) * m_width, m_top, m_bottom, m_entry, exit});
    }

    /// A straight line to a point in a later column.
    void cross(double x, double y, int column)
    {
        const double from = height(m_lastY);
        const double start = pixel(m_lastX);
        const double slope = (y - from) / (x - start);
        while (m_column < column) {
            const double edge = m_scale.area.left() + (m_column + 1) * m_width;
            const double at = from + slope * (edge - start);
            endColumn(at);
            startColumn(m_column + 1, at);
        }
    }

    void endPiece()
    {
        if (m_isOpen)
            endColumn(height(m_lastY));
        m_isOpen = false;
        m_edge = -Infinity;
        if (!m_piece.isEmpty())
            m_pieces.append(std::exchange(m_piece, {}));
    }

    const PlotScale& m_scale;
    const double m_width;
    const double m_lowest; // that can be drawn
    const double m_perValue; // pixels across
    const double m_upPerValue; // pixels, unless the scale is logarithmic
    const int m_columns;
    QList<CurvePiece> m_pieces;
    CurvePiece m_piece;
    bool m_isOpen = false;
    int m_column = 0;
    double m_entry = 0; // pixels
    double m_top = 0;
    double m_bottom = 0;
    double m_low = 0; // values
    double m_high = 0;
    double m_edge = -Infinity; // where the column ends
    double m_lastX = 0;
    double m_lastY = 0;
};

} // namespace

std::pair<qsizetype, qsizetype> pointsInView(const QList<QPointF>& points, const PlotScale& scale)
{
    const auto first = std::lower_bound(points.begin(), points.end(), scale.left,
        [](const QPointF& point, double value) { return point.x() < value; });
    const auto last = std::upper_bound(first, points.end(), scale.right,
        [](double value, const QPointF& point) { return value < point.x(); });
    return {std::max<qsizetype>(0, first - points.begin() - 1),
        std::min<qsizetype>(points.size(), last - points.begin() + 1)};
}

QList<CurvePiece> curveColumns(const QList<QPointF>& points, const PlotScale& scale, double columnWidth)
{
    Walk walk(scale, columnWidth);
    const auto [first, last] = pointsInView(points, scale);
    for (qsizetype i = first; i < last; ++i)
        walk.add(points[i]);
    return walk.finish();
}

double inkOf(const QList<CurvePiece>& pieces)
{
    double ink = 0;
    for (const CurvePiece& piece : pieces)
        for (const CurveColumn& column : piece)
            ink += column.bottom - column.top;
    return ink;
}

} // namespace isogloss::widgets
