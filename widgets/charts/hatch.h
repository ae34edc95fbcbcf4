// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QList>
#include <QRectF>

namespace isogloss::widgets {

/// Parallel lines, rising to the right, that fill a rectangle and end at its edges; those of neighbours join.
/// Drawn as lines since a pattern would become a picture in a file. `distance` is measured across, above 0.
QList<QLineF> hatch(const QRectF& area, double distance);

} // namespace isogloss::widgets
