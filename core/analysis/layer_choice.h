// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/bootstrap.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace isogloss::analysis {

/// How every sentence of one pair does at blocks 1..L.
struct LayerScores
{
    std::vector<std::vector<double>> byLayer; ///< [layer - 1][sentence], 0..1
    std::vector<std::string> groups; ///< of the sentences, as in QueryBootstrap
};

/// Why a layer is proposed.
enum class ChoiceReason {
    Best, ///< it does better than the middle, beyond chance
    MiddleAsGood, ///< no layer does better than the middle beyond chance, so the middle
    NotAboveBaseline, ///< even the best layer does not rise above the baseline, so the middle
    TooFewSentences, ///< fewer than MinimumSentences, so the middle
};

/// "best", "middle_as_good", "not_above_baseline" or "too_few_sentences".
std::string reasonName(ChoiceReason reason);

/// A layer chosen on one half of the sentences (0, 2, 4 ...) and judged on the other, since the largest of
/// many equal scores is too large (method: intervals).
struct LayerChoice
{
    static constexpr std::size_t MinimumSentences = 20;

    int best = 0; ///< 1..L, highest on the first half; the lowest of several
    double value = 0; ///< its score on the second half, mean over pairs
    Interval interval; ///< 95 %
    double baseline = 0; ///< what it is read against
    /// Layers that the second half does not tell from it: bootstrap p-values of "the best is better",
    /// corrected over layers (Holm), at least 0.05. Ascending, with `best`.
    std::vector<int> asGood;
    double certainty = 0; ///< share of draws of the second half in which no layer is better than `proposed`
    int proposed = 0; ///< the layer to align: `best`, or floor(L / 2) where it is as good
    ChoiceReason reason = ChoiceReason::Best;
};

/// Over the mean of some pairs (at least one; all of the same L > 0). A pair weighs the same whatever its
/// size.
LayerChoice chooseLayer(std::span<const LayerScores> pairs, double baseline, int draws, std::uint64_t seed);

} // namespace isogloss::analysis
