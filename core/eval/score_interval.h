// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/scores.h"

#include <functional>
#include <span>
#include <vector>

namespace isogloss::eval {

/// 95 % percentile interval of a score over all records, by drawing as many records with replacement, a thousand
/// times with a fixed seed. `scoreOf` is asked for the score of the records with these numbers, some of them
/// several times. At least one record.
record::ScoreInterval scoreInterval(
    std::size_t records, const std::function<double(std::span<const std::size_t> drawn)>& scoreOf);

/// The same for scores of sums: `counts` has those of each record, and `scoreOf` takes their sum.
template <typename Counts, typename Score>
record::ScoreInterval scoreInterval(const std::vector<Counts>& counts, Score scoreOf)
{
    return scoreInterval(counts.size(), [&](std::span<const std::size_t> drawn) {
        Counts sum{};
        for (const std::size_t record : drawn)
            sum += counts[record];
        return scoreOf(sum);
    });
}

} // namespace isogloss::eval
