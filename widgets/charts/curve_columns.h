// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <utility>

namespace isogloss::widgets {

struct PlotScale;

/// What a curve does inside one column of pixels; heights in pixels of the plot, from above.
struct CurveColumn
{
    double x = 0; ///< the middle
    double top = 0;
    double bottom = 0;
    double first = 0; ///< where it comes in
    double last = 0; ///< where it goes out
};

/// An unbroken part of a curve, a column after the other.
using CurvePiece = QList<CurveColumn>;

/// A curve as it is seen: every extreme is kept, however many points share a column; a value that cannot be
/// drawn starts a new piece. `columnWidth` is in pixels, 1 or the share of one that a fine screen has. Takes
/// time for the points in view alone.
QList<CurvePiece> curveColumns(const QList<QPointF>& points, const PlotScale& scale, double columnWidth = 1);

/// First and one behind last of the points that matter for a view: one more on each side.
std::pair<qsizetype, qsizetype> pointsInView(const QList<QPointF>& points, const PlotScale& scale);

/// The way that the pen goes up and down, in pixels.
double inkOf(const QList<CurvePiece>& pieces);

} // namespace isogloss::widgets
