// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

namespace isogloss::app {

/// How many values a small curve has at most.
inline constexpr int SparkValues = 32;

/// A curve over 0 < x <= end in `values` equal stretches: the mean of the finite values of each, NaN where there
/// is none.
QList<double> sparkOf(const QList<QPointF>& curve, double end, int values = SparkValues);

} // namespace isogloss::app
