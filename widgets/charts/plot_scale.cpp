// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/plot_scale.h"

#include <cmath>
#include <qcustomplot.h>

namespace isogloss::widgets {

double PlotScale::x(double value) const
{
    return area.left() + area.width() * (value - left) / (right - left);
}

double PlotScale::y(double value) const
{
    const double share = isLogarithmic ? std::log(value / bottom) / std::log(top / bottom)
                                       : (value - bottom) / (top - bottom);
    return area.bottom() - area.height() * share;
}

QPointF PlotScale::value(const QPointF& pixel) const
{
    const double across = (pixel.x() - area.left()) / area.width();
    const double up = (area.bottom() - pixel.y()) / area.height();
    return {left + across * (right - left),
        isLogarithmic ? bottom * std::pow(top / bottom, up) : bottom + up * (top - bottom)};
}

PlotScale scaleOf(const QCustomPlot& plot)
{
    const QRect inner = plot.axisRect()->rect();
    const QCPRange across = plot.xAxis->range();
    const QCPRange up = plot.yAxis->range();
    return {QRectF(inner.left(), inner.top(), inner.width(), inner.height()), across.lower, across.upper,
        up.lower, up.upper, plot.yAxis->scaleType() == QCPAxis::stLogarithmic};
}

} // namespace isogloss::widgets
