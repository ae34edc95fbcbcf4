// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/interval.h"
#include "widgets/charts/line_series.h"

#include <optional>

namespace isogloss::widgets {

/// Where a curve lies and what of it cannot be drawn; grows with the curve, without looking at what it knows.
class CurveExtent
{
public:
    CurveExtent(const LineSeries& series, bool isLogarithmic);

    void add(const QList<QPointF>& points);

    /// Nothing: no point at all, or none that can be drawn.
    const std::optional<Interval>& across() const { return m_across; }
    const std::optional<Interval>& up() const { return m_up; }
    /// No point lies between two whole numbers: they are steps, or layers.
    bool isCounted() const { return m_isCounted; }
    /// Points of the curve itself, in their order.
    const QList<QPointF>& undrawn() const { return m_undrawn; }
    UndrawnCounts counts() const;

private:
    bool isDrawable(double y) const;
    void addHeight(double y);

    bool m_isLogarithmic;
    bool m_isCounted = true;
    std::optional<Interval> m_across;
    std::optional<Interval> m_up;
    QList<QPointF> m_undrawn;
};

} // namespace isogloss::widgets
