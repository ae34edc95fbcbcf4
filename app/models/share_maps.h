// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/run_curves.h"
#include "widgets/charts/cell_map.h"

namespace isogloss::app {

class LanguageNames;

/// A watched pair as the layer x step map; `alignLayer` is pointed out, 0 for none. Columns of the planned steps
/// that are not measured yet stay blank.
widgets::CellMap shareMapOf(const PairMap& pair, int alignLayer, const QList<qint64>& plannedSteps = {});

/// What that map shows, in a sentence: whether the two meet, where best, and from where that came. Without names
/// the languages are called by their keys.
QString pairFinding(const PairMap& pair, const LanguageNames* languages);

} // namespace isogloss::app
