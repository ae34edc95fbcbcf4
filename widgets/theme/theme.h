// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/colors.h"

class QApplication;

namespace isogloss::widgets {

/// Gives the whole application its look: style, palette, style sheet. May be called again at any time, with
/// another scheme or after the font changed. UI thread.
void applyTheme(QApplication& application, ColorScheme scheme);

} // namespace isogloss::widgets
