// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QList>

namespace isogloss::widgets {

/// Where values on a grid cross a level, by marching squares: pieces of line in grid coordinates (x = column,
/// y = row), interpolated between neighbours. `values` is [row][column], rows of one length; squares with a
/// value that is not finite hold no line.
QList<QLineF> contour(const QList<QList<double>>& values, double level);

} // namespace isogloss::widgets
