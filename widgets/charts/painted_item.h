// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

class QCustomPlot;
class QPainter;

namespace isogloss::widgets {

enum class Clip { ToArea, ToPlot };

/// Has `paint` called whenever the plot is drawn, on the screen or into a file, with a painter in the plot's
/// pixels. Lives as long as the plot's items. UI thread.
void addPainted(QCustomPlot& plot, const QString& layer, Clip clip, std::function<void(QPainter&)> paint);

} // namespace isogloss::widgets
