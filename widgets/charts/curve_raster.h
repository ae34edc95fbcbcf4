// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/curve_columns.h"

#include <QColor>
#include <QImage>
#include <QRectF>
#include <vector>

class QPainter;

namespace isogloss::widgets {

/// Curves as pixels, for many restless ones on a screen: a stroke with joins takes a hundred times as long,
/// and nobody sees its joins. Columns are as wide as the screen's pixels.
class CurveRaster
{
public:
    /// `pixelRatio`: pixels of the screen to one of the plot.
    CurveRaster(const QRectF& area, double pixelRatio);

    double columnWidth() const { return 1 / m_ratio; }
    /// A dash, in pixels of the plot, is kept where the curve is calm enough to show one.
    void add(const QList<CurvePiece>& pieces, const QColor& color, double width, const QList<qreal>& dash);
    void paint(QPainter& painter) const;

private:
    QImage image() const;
    void fill(int column, double top, double bottom, QRgb color);

    QRectF m_area;
    double m_ratio;
    int m_columns;
    int m_rows;
    std::vector<QRgb> m_pixels; ///< column by column, since curves are filled so
    bool m_isEmpty = true;
};

} // namespace isogloss::widgets
