// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/merge.h"
#include "widgets/charts/cell_map.h"

namespace isogloss::app {

/// What a map of two adapters can show.
enum class InterferenceMeasure { Cosine, SignConflicts, OutputOverlap, InputOverlap, Strength, NormOfA, NormOfB, Lost };

/// Those that a report has: without a mix nothing is lost, and an adapter alone disturbs none.
QList<InterferenceMeasure> interferenceMeasures(const std::vector<merge::ModuleReport>& modules);
/// "Same or opposite direction (cosine)".
QString interferenceTitle(InterferenceMeasure measure);
/// What its values mean, in a sentence.
QString interferenceWords(InterferenceMeasure measure);

/// Layers over parts; a part that only one of the two changes is not known but for what was lost of it.
widgets::CellMap interferenceMap(const std::vector<merge::ModuleReport>& modules, InterferenceMeasure measure);

} // namespace isogloss::app
