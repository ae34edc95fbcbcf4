// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

namespace isogloss::app {

/// How many points a curve of `size` is smoothed over: a twentieth of them, at least 1 and at most 50.
int smoothingWindow(qsizetype size);

/// Each y as the mean of the finite ones among the last `window` points up to it, so that no point knows what
/// comes later; where there is none it stays as it is.
QList<QPointF> smoothed(const QList<QPointF>& curve, int window);

} // namespace isogloss::app
