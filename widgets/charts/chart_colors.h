// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

class QCustomPlot;

namespace isogloss::widgets {

struct Colors;

/// A share 0..1 in the colours of cividis (Nunez et al. 2018), which the colour-blind see alike.
QColor shareColor(double share);

/// Background, axes and labels in the theme's colours.
void applyChartColors(QCustomPlot& plot, const Colors& table, const QFont& font);

} // namespace isogloss::widgets
