// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QPointF>
#include <QString>

class QPainter;

namespace isogloss::widgets {

struct Colors;
struct PlotScale;

/// One line of what the cross-hair says.
struct ReadingLine
{
    QColor color; ///< invalid: without a mark
    QString name;
    QString value;
    QPointF at; ///< in values; a dot is drawn there
};

/// What stands at one place of a chart.
struct CrossReading
{
    QPointF at; ///< in values
    QString heading;
    QList<ReadingLine> lines;

    QString text() const; ///< all of it, a line each
};

/// A hair line, a dot on every curve and a box with the values, inside the plot's area.
void paintCrossHair(QPainter& painter, const PlotScale& scale, const CrossReading& reading,
    const Colors& table, const QFont& font);

} // namespace isogloss::widgets
