// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/curve_extent.h"

#include <algorithm>
#include <cmath>

namespace isogloss::widgets {

namespace {

void expand(std::optional<Interval>& range, double value)
{
    range = range ? Interval{std::min(range->low, value), std::max(range->high, value)}
                  : Interval{value, value};
}

} // namespace

CurveExtent::CurveExtent(const LineSeries& series, bool isLogarithmic)
    : m_isLogarithmic(isLogarithmic)
{
    add(series.points);
    for (const QPointF& point : series.raw) {
        expand(m_across, point.x());
        addHeight(point.y());
    }
    for (const Interval& interval : series.band) {
        addHeight(interval.low);
        addHeight(interval.high);
    }
}

void CurveExtent::add(const QList<QPointF>& points)
{
    for (const QPointF& point : points) {
        expand(m_across, point.x());
        m_isCounted = m_isCounted && point.x() == std::floor(point.x());
        addHeight(point.y());
        if (!isDrawable(point.y()))
            m_undrawn.append(point);
    }
}

bool CurveExtent::isDrawable(double y) const
{
    return std::isfinite(y) && (!m_isLogarithmic || y > 0);
}

void CurveExtent::addHeight(double y)
{
    if (isDrawable(y))
        expand(m_up, y);
}

UndrawnCounts CurveExtent::counts() const
{
    UndrawnCounts counts;
    for (const QPointF& point : m_undrawn) {
        counts.notNumbers += std::isnan(point.y()) ? 1 : 0;
        counts.infinite += std::isinf(point.y()) ? 1 : 0;
        counts.notPositive += std::isfinite(point.y()) ? 1 : 0;
    }
    return counts;
}

} // namespace isogloss::widgets
