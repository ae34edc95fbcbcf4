// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/seed_score.h"

#include <optional>
#include <span>

/// Intervals with seeds as the unit. Both seeds and sentences are drawn with replacement (hierarchical bootstrap;
/// all runs share the sentences of a draw), with the fluctuation of seeds widened by sqrt(n / (n - 1)), since a
/// draw of n seeds is too alike. Of few seeds no percentile of draws can be a 95 % bound, so the interval is the
/// mean and Student's t times the standard deviation of the draws, with the degrees of freedom of Satterthwaite:
/// n - 1 where seeds make up the spread, many where sentences do.
namespace isogloss::report {

constexpr int SeedDraws = 2000;

struct SeedInterval
{
    double value = 0; ///< mean over seeds
    double low = 0; ///< 95 %
    double high = 0;
    int seeds = 0; ///< of the smaller side
    bool isPaired = false; ///< differences of runs with the same seed
    bool isOverSentences = false; ///< sentences were drawn as well

    /// Nothing but chance need be behind it.
    bool includesZero() const { return low <= 0 && high >= 0; }
};

/// How far the mean over seeds would lie elsewhere with other seeds and sentences; nothing for fewer than two.
std::optional<SeedInterval> seedMean(std::span<const record::SeedScore> runs);

/// The second's mean minus the first's: of runs with the same seed where at least two seeds are in both, else of
/// all runs. Nothing where either side has fewer than two.
std::optional<SeedInterval> seedDifference(
    std::span<const record::SeedScore> first, std::span<const record::SeedScore> second);

} // namespace isogloss::report
