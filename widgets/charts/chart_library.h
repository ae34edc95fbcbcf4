// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace isogloss::widgets {

/// Version of the QCustomPlot that charts are drawn with: "2.1.0".
QString chartLibraryVersion();

} // namespace isogloss::widgets
