// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/plan.h"
#include "widgets/charts/cell_map.h"

namespace isogloss::app {

/// What a map of two adapters can show.
enum class InterferenceMeasure { Cosine, SignConflicts, OutputOverlap, InputOverlap, Strength };

QList<InterferenceMeasure> interferenceMeasures();
/// "Same or opposite direction (cosine)".
QString interferenceTitle(InterferenceMeasure measure);
/// What its values mean, in a sentence.
QString interferenceWords(InterferenceMeasure measure);

/// Layers over parts; a part that only one of the two changes is not known.
widgets::CellMap interferenceMap(const std::vector<merge::ModuleComparison>& modules, InterferenceMeasure measure);

} // namespace isogloss::app
