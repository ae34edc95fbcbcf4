// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace isogloss::widgets {

/// Middles of labels of one height, as near to the wanted places as they can stand between `upper` and
/// `lower` (pixels, downwards) without overlapping. What has no room is pushed beyond `lower`. In the order
/// given.
QList<double> spreadLabels(const QList<double>& wanted, double height, double upper, double lower);

} // namespace isogloss::widgets
