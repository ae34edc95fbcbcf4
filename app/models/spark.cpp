// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/spark.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace isogloss::app {

QList<double> sparkOf(const QList<QPointF>& curve, double end, int values)
{
    QList<double> sums(values);
    QList<int> counts(values);
    for (const QPointF& point : curve) {
        if (!std::isfinite(point.y()) || end <= 0)
            continue;
        const int at = std::clamp(static_cast<int>(std::ceil(point.x() / end * values)) - 1, 0, values - 1);
        sums[at] += point.y();
        ++counts[at];
    }
    for (int at = 0; at < values; ++at)
        sums[at] = counts[at] > 0 ? sums[at] / counts[at] : std::numeric_limits<double>::quiet_NaN();
    return sums;
}

} // namespace isogloss::app
