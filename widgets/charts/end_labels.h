// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QRectF>
#include <QString>

class QPainter;

namespace isogloss::widgets {

struct Colors;

/// A name at the right end of its curve.
struct EndLabel
{
    QString text;
    QColor color;
    double y = 0; ///< where its curve ends, in pixels
    bool isOff = false; ///< its curve was taken off
};

/// Draws names right of `area` beside the ends of their curves, none over another, with a fine line where one
/// had to move; those that are off stand below in `muted`. Returns where each stands, empty where there was
/// no room, then how many had none is said by `more`.
QList<QRectF> paintEndLabels(QPainter& painter, const QRectF& area, double right,
    const QList<EndLabel>& labels, const QFont& font, const QColor& muted, const QString& more);

/// How many names of `font` stand below each other in a height.
int roomForLabels(double height, const QFont& font);

/// Width that the names want, with their distance from the curves.
double widthOfLabels(const QStringList& names, const QFont& font);

} // namespace isogloss::widgets
