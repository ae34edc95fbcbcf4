// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/cell_map.h"

class QFont;
class QPainter;

namespace isogloss::widgets {

struct Colors;

/// Between the lines of a hatched area, in pixels.
inline constexpr double HatchDistance = 6;

/// What the colours of a heat map say.
struct HeatKey
{
    QString name;
    CellScale scale = CellScale::Share;
    QString low; ///< the number at the end of the colours
    QString high;
    bool hasUnknown = false;
};

/// Draws it as a line above `area`; what has no room is left out, from the end.
void paintHeatKey(
    QPainter& painter, const QRectF& area, const HeatKey& key, const Colors& table, const QFont& font);

} // namespace isogloss::widgets
