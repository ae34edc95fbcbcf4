// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>

class QPainter;

namespace isogloss::widgets {

struct Colors;

/// How points of one group look: nothing else on their chart has the same colour and shape.
struct MarkerLook
{
    QColor color;
    int shape = 0; ///< disc, square, triangle, diamond, ring, cross
};

/// The look at a place in the order of groups; the first six differ in colour and shape.
MarkerLook markerLook(int place, const Colors& table);

/// A mark of `size` pixels around a place.
void paintMarker(QPainter& painter, const QPointF& at, const MarkerLook& look, double size);

} // namespace isogloss::widgets
