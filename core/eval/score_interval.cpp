// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/score_interval.h"

#include "core/base/rng.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace isogloss::eval {

namespace {

constexpr int Draws = 1000;
constexpr std::uint64_t Seed = 1;

/// Interpolated between the neighbours, as NumPy does it; `values` are in order.
double percentile(const std::vector<double>& values, double share)
{
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(place));
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

} // namespace

record::ScoreInterval scoreInterval(
    std::size_t records, const std::function<double(std::span<const std::size_t>)>& scoreOf)
{
    assert(records > 0);
    Rng rng(Seed, "score interval");
    std::vector<std::size_t> drawn(records);
    std::vector<double> scores;
    for (int draw = 0; draw < Draws; ++draw) {
        for (std::size_t& record : drawn)
            record = rng.below(records);
        scores.push_back(scoreOf(drawn));
    }
    std::sort(scores.begin(), scores.end());
    return {percentile(scores, 0.025), percentile(scores, 0.975)};
}

} // namespace isogloss::eval
