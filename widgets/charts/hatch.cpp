// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/hatch.h"

#include <algorithm>
#include <cmath>

namespace isogloss::widgets {

QList<QLineF> hatch(const QRectF& area, double distance)
{
    QList<QLineF> lines; // each has one sum of x and y
    const double last = area.right() + area.bottom();
    for (double sum = std::ceil((area.left() + area.top()) / distance) * distance; sum < last;
         sum += distance) {
        const double left = std::max(area.left(), sum - area.bottom());
        const double right = std::min(area.right(), sum - area.top());
        if (right > left)
            lines.append(QLineF(left, sum - left, right, sum - right));
    }
    return lines;
}

} // namespace isogloss::widgets
