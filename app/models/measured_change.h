// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/measure_kinds.h"
#include "app/models/measured_pair.h"

#include <optional>

namespace isogloss::app {

/// Which sentences an adapter changed at a layer, and whether chance could have done so.
struct TestedChange
{
    int gained = 0; ///< sentences that find their translation with the adapter only
    int lost = 0; ///< and without it only
    double p = 1; ///< paired test, corrected over layers (core/analysis/significance.h)

    bool isShown() const { return p < 0.05; }
};

/// Nothing where the hits of both are not known for the same sentences.
std::optional<TestedChange> testedChange(const MeasuredPair& pair, const MeasuredPair& base, int layer);

/// At its best layer the pair is more alike than the base: by the paired test for retrieval where it can be made, else
/// by their intervals. Both are measured at the same layers.
bool isCloser(const MeasuredPair& pair, const MeasuredPair& base, const MeasureKind& kind);

} // namespace isogloss::app
