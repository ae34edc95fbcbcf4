// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/run_curves.h"
#include "widgets/charts/heat_map.h"

namespace isogloss::app {

class LanguageNames;

/// A watched pair as the layer x step map; `alignLayer` is pointed out, 0 for none.
widgets::ShareMap shareMapOf(const PairMap& pair, int alignLayer);

/// What that map shows, in a sentence: whether the two meet, where best, and from where that came.
QString pairFinding(const PairMap& pair, const LanguageNames& languages);

} // namespace isogloss::app
