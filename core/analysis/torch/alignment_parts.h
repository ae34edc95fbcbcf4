// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/torch/retrieval.h"
#include "core/analysis/torch/similarity_scan.h"

#include <span>

/// From what was found among similarities, wherever they were computed, to an Alignment; without torch. N =
/// sourceTwins.size(); arrays may be longer.
namespace isogloss::analysis {

/// What is largest among ratio margins.
struct MarginSearch
{
    std::vector<float> around; ///< of each source sentence: the mean of its nearest
    std::vector<float> aroundTargets;
    std::vector<float> bestOfRows; ///< among the others
    std::vector<float> bestOfColumns;
    std::vector<float> shuffled; ///< similarity of each source sentence with the one half the text away
};

/// `own`: similarity of each translation.
Alignment alignmentOf(std::span<const float> own, const NearestOthers& ofRows, const NearestOthers& ofColumns,
    const std::vector<bool>& sourceTwins, const std::vector<bool>& targetTwins);

/// `sums`: of each source sentence with all targets; `total`: of all with all.
void addCosines(Alignment& alignment, std::span<const float> own, std::span<const float> sums, double total);

/// Retrieval by margin, of the translations and of shuffled ones.
void addMargin(Alignment& alignment, std::span<const float> own, const MarginSearch& search,
    const std::vector<bool>& sourceTwins, const std::vector<bool>& targetTwins);

} // namespace isogloss::analysis
