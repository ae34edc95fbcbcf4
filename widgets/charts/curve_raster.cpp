// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/curve_raster.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace isogloss::widgets {

namespace {

constexpr double CalmInk = 3; // pixels up and down in a column, at the mean
constexpr double SteepestReach = 2; // a slanted line is higher than it is wide
constexpr int Opaque = 255;

/// Over what is there, both premultiplied; `cover` is 0..255.
QRgb blended(QRgb below, QRgb color, int cover)
{
    const auto part = [cover](int value) { return value * cover / Opaque; };
    const int alpha = part(qAlpha(color));
    const auto mixed = [&](int a, int b) { return part(a) + b * (Opaque - alpha) / Opaque; };
    return qRgba(mixed(qRed(color), qRed(below)), mixed(qGreen(color), qGreen(below)),
        mixed(qBlue(color), qBlue(below)), mixed(qAlpha(color), qAlpha(below)));
}

/// Whether the pen is down after so many pixels of its way.
bool isDown(const QList<qreal>& dash, double way)
{
    double left = std::fmod(way, std::accumulate(dash.begin(), dash.end(), 0.0));
    for (qsizetype i = 0; i < dash.size(); ++i) {
        if (left < dash[i])
            return i % 2 == 0;
        left -= dash[i];
    }
    return true;
}

} // namespace

CurveRaster::CurveRaster(const QRectF& area, double pixelRatio)
    : m_area(area)
    , m_ratio(pixelRatio)
    , m_columns(static_cast<int>(std::lround(area.width() * pixelRatio)))
    , m_rows(static_cast<int>(std::lround(area.height() * pixelRatio)))
{
}

void CurveRaster::add(
    const QList<CurvePiece>& pieces, const QColor& color, double width, const QList<qreal>& dash)
{
    m_isEmpty = false;
    m_pixels.resize(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows));
    const QRgb drawn = qPremultiply(color.rgba());
    for (const CurvePiece& piece : pieces) {
        const bool isDashed = !dash.isEmpty() && inkOf({piece}) < CalmInk * static_cast<double>(piece.size());
        double way = 0;
        for (const CurveColumn& column : piece) {
            const double rise = column.last - column.first;
            const double part = std::sqrt(rise * rise + columnWidth() * columnWidth());
            const double reach = width / 2 * std::min(part / columnWidth(), SteepestReach);
            way += part;
            if (!isDashed || isDown(dash, way))
                fill(static_cast<int>((column.x - m_area.left()) * m_ratio),
                    (column.top - reach - m_area.top()) * m_ratio,
                    (column.bottom + reach - m_area.top()) * m_ratio, drawn);
        }
    }
}

/// The ends cover their pixels in part.
void CurveRaster::fill(int column, double top, double bottom, QRgb color)
{
    const double from = std::clamp(top, 0.0, static_cast<double>(m_rows));
    const double to = std::clamp(bottom, from, static_cast<double>(m_rows));
    if (column < 0 || column >= m_columns || to <= from)
        return;
    QRgb* const pixels = m_pixels.data() + static_cast<std::ptrdiff_t>(column) * m_rows;
    const auto blend = [&](int row, double cover) {
        pixels[row] = blended(pixels[row], color, static_cast<int>(cover * Opaque));
    };
    const auto first = static_cast<int>(from);
    const auto last = static_cast<int>(to); // may be one behind the rows
    if (first == last)
        return blend(first, to - from);
    blend(first, first + 1 - from);
    if (last < m_rows)
        blend(last, to - last);
    if (qAlpha(color) == Opaque)
        std::fill(pixels + first + 1, pixels + last, color);
    else
        for (int row = first + 1; row < last; ++row)
            blend(row, 1);
}

/// Turned in squares, which stay in the cache.
QImage CurveRaster::image() const
{
    constexpr int Square = 16;
    QImage image(m_columns, m_rows, QImage::Format_ARGB32_Premultiplied);
    auto* const pixels = reinterpret_cast<QRgb*>(image.bits());
    const qsizetype stride = image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    for (int top = 0; top < m_rows; top += Square)
        for (int left = 0; left < m_columns; left += Square)
            for (int row = top; row < std::min(top + Square, m_rows); ++row) {
                QRgb* const line = pixels + row * stride;
                for (int column = left; column < std::min(left + Square, m_columns); ++column)
                    line[column]
                        = m_pixels[static_cast<std::size_t>(column) * static_cast<std::size_t>(m_rows)
                            + static_cast<std::size_t>(row)];
            }
    image.setDevicePixelRatio(m_ratio);
    return image;
}

void CurveRaster::paint(QPainter& painter) const
{
    if (!m_isEmpty)
        painter.drawImage(m_area.topLeft(), image());
}

} // namespace isogloss::widgets
