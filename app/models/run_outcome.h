// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace isogloss::app {

class LanguageNames;
struct RunCurves;

/// How far a run is, or how it ended: "Finished after 200 steps."
QString stateText(const RunCurves& curves, bool isPaused = false);
/// That, and what came of the watched pairs, for who did not look. Without names the languages are called by their
/// keys.
QString outcomeText(const RunCurves& curves, const LanguageNames* languages);

} // namespace isogloss::app
