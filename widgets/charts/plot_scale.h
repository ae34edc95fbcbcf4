// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

class QCustomPlot;

namespace isogloss::widgets {

/// Where values lie on a plot as it is being drawn, in pixels of the plot.
struct PlotScale
{
    QRectF area; ///< inside the axes
    double left = 0; ///< values at the edges of the area
    double right = 1;
    double bottom = 0;
    double top = 1;
    bool isLogarithmic = false; ///< of the vertical axis; bottom and top are above zero then

    double x(double value) const;
    double y(double value) const;
    QPointF pixel(const QPointF& value) const { return {x(value.x()), y(value.y())}; }
    QPointF value(const QPointF& pixel) const;
};

PlotScale scaleOf(const QCustomPlot& plot);

} // namespace isogloss::widgets
