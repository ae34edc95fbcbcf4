// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QList>
#include <QRectF>
#include <QString>
#include <functional>

class QPainter;

namespace isogloss::widgets {

struct Colors;

/// A name with a sample of how its part of the chart looks.
struct LegendEntry
{
    QString name;
    std::function<void(QPainter&, const QRectF&)> paintSample; ///< in the rectangle
    bool isOff = false; ///< its part was taken off
};

/// Height of as many rows as the entries need in a width.
double legendHeight(const QList<LegendEntry>& entries, double width, const QFont& font);

/// Draws them beside each other in rows from `top`, broken at `width`; those that are off struck out in the
/// muted colour. Returns where each stands.
QList<QRectF> paintLegend(QPainter& painter, const QList<LegendEntry>& entries, const QPointF& top,
    double width, const QFont& font, const Colors& table);

} // namespace isogloss::widgets
