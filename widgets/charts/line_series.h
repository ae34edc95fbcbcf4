// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/interval.h"

#include <QList>
#include <QPointF>
#include <QString>
#include <optional>

namespace isogloss::widgets {

/// What a curve is beside the others.
enum class LineRole {
    Curve,
    Ghost, ///< to compare with, such as the base model: thin and broken
    Control, ///< what chance or shuffled pairs give: dotted and muted
};

/// One curve: its name stands at its end.
struct LineSeries
{
    QString name;
    QList<QPointF> points; ///< x rising and finite; a y that is not finite leaves a gap, marked at the edge
    QList<Interval> band = {}; ///< one for each point, or none
    QList<QPointF> raw = {}; ///< what `points` was smoothed from, drawn faintly behind
    LineRole role = LineRole::Curve;
    std::optional<int> look = {}; ///< place in the order of colours and dashes, kept for life; else the index
};

/// A value that curves are read against, such as chance: a dotted, muted line named in place.
struct ReferenceLine
{
    QString name;
    double value = 0;
};

/// A place to point out, such as the trained layer: a vertical hair line with its name.
struct VerticalMark
{
    QString name;
    double x = 0;
};

/// How many values of all curves cannot stand where they belong.
struct UndrawnCounts
{
    int notNumbers = 0;
    int infinite = 0;
    int notPositive = 0; ///< on a logarithmic axis
};

} // namespace isogloss::widgets
