// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>

class QCustomPlot;

namespace isogloss::widgets {

struct Colors;

/// A share 0..1 in the colours of cividis (Nunez et al. 2018), which the colour-blind see alike.
QColor shareColor(double share);

/// A difference -1..1 from blue over grey to orange, zero in the middle.
QColor differenceColor(double difference);

/// Black or white, whichever is read better there.
QColor inkOn(const QColor& background);

/// How a curve looks: nothing else on its chart has the same colour and dash.
struct CurveLook
{
    QColor color;
    QList<qreal> dash; ///< in widths of the pen; empty: solid
};

/// The look at a place in the order of curves; the first six differ in colour and dash, later ones in the
/// pair.
CurveLook curveLook(int place, const Colors& table);

/// Background, axes and labels in the theme's colours.
void applyChartColors(QCustomPlot& plot, const Colors& table, const QFont& font);

} // namespace isogloss::widgets
