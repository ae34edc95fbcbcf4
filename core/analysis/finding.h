// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layers.h"

#include <optional>
#include <span>

namespace isogloss::analysis {

/// Where a pair meets best: retrieval, mean of both directions.
struct PairFinding
{
    int layer = 0; ///< 0..L, the first of several; the final norm is left out
    double value = 0;
    Interval interval; ///< 95 %, mean of both directions'
    std::optional<double> shuffled; ///< the most that shuffled pairs reach at any layer, where they were measured
    bool isNearChance = false;
};

/// A score at its best layer is no more than luck gives: its interval reaches down to chance or to what shuffled
/// pairs reach at any layer, which had as many layers to be lucky at.
bool isNearChance(double low, double chance, std::span<const double> shuffledByLayer);

/// Nothing where retrieval was not measured.
std::optional<PairFinding> findingOf(const PairLayers& pair);

} // namespace isogloss::analysis
