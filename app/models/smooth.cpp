// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/smooth.h"

#include <algorithm>
#include <cmath>

namespace isogloss::app {

int smoothingWindow(qsizetype size)
{
    constexpr qsizetype Share = 20;
    constexpr qsizetype Most = 50;
    return static_cast<int>(std::clamp(size / Share, qsizetype{1}, Most));
}

QList<QPointF> smoothed(const QList<QPointF>& curve, int window)
{
    QList<QPointF> means = curve;
    for (qsizetype i = 0; i < curve.size(); ++i) {
        double sum = 0;
        int count = 0;
        for (qsizetype k = std::max(qsizetype{0}, i - window + 1); k <= i; ++k) {
            if (std::isfinite(curve[k].y())) {
                sum += curve[k].y();
                ++count;
            }
        }
        if (count > 0 && std::isfinite(curve[i].y()))
            means[i].setY(sum / count);
    }
    return means;
}

} // namespace isogloss::app
