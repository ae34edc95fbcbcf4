// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace isogloss::app {

/// What becomes of a run under way when the window closes.
enum class ClosingChoice { KeepTraining, GoOnLater, StopAndKeep, StayOpen };

/// Asks for it; blocks with a dialog over `window`.
ClosingChoice askBeforeClosing(QWidget& window);

} // namespace isogloss::app
