// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/curve_raster.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
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
    , m_image((area.size() * pixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied)
{
    m_image.setDevicePixelRatio(pixelRatio);
    m_image.fill(Qt::transparent);
}

void CurveRaster::add(
    const QList<CurvePiece>& pieces, const QColor& color, double width, const QList<qreal>& dash)
{
    m_isEmpty = false;
    const QRgb drawn = qPremultiply(color.rgba());
    for (const CurvePiece& piece : pieces) {
        const bool isDashed
            = !dash.isEmpty() && inkOf({piece}) < CalmInk * static_cast<double>(piece.size());
        double way = 0;
        for (const CurveColumn& column : piece) {
            const double part = std::hypot(column.last - column.first, columnWidth());
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
    const double from = std::clamp(top, 0.0, static_cast<double>(m_image.height()));
    const double to = std::clamp(bottom, from, static_cast<double>(m_image.height()));
    if (column < 0 || column >= m_image.width() || to <= from)
        return;
    const auto first = static_cast<int>(from);
    const int last = std::min(static_cast<int>(to), m_image.height() - 1);
    const qsizetype stride = m_image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    QRgb* pixel = reinterpret_cast<QRgb*>(m_image.bits()) + first * stride + column;
    const bool isOpaque = qAlpha(color) == Opaque;
    for (int row = first; row <= last; ++row, pixel += stride) {
        const double cover = std::min<double>(row + 1, to) - std::max<double>(row, from);
        *pixel = isOpaque && cover >= 1 ? color : blended(*pixel, color, static_cast<int>(cover * Opaque));
    }
}

void CurveRaster::paint(QPainter& painter) const
{
    if (!m_isEmpty)
        painter.drawImage(m_area.topLeft(), m_image);
}

} // namespace isogloss::widgets
