// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/forgetting.h"

#include "core/analysis/bootstrap.h"

namespace isogloss::app {

std::optional<ChangeInterval> changeInterval(const record::ForgettingSnapshot::TextBits& before,
    const record::ForgettingSnapshot::TextBits& after)
{
    constexpr int Draws = 1000;
    const std::size_t texts = before.bits.size();
    if (texts == 0 || after.bits.size() != texts || before.characters.size() != texts)
        return std::nullopt;
    std::vector<double> change;
    for (std::size_t i = 0; i < texts; ++i)
        change.push_back(after.bits[i] - before.bits[i]);
    const std::vector<double> characters(before.characters.begin(), before.characters.end());
    const analysis::QueryBootstrap bootstrap(std::vector<std::string>(texts), Draws, 1);
    std::vector<double> drawn = bootstrap.means(change);
    const std::vector<double> lengths = bootstrap.means(characters); // of the same draws
    for (std::size_t i = 0; i < drawn.size(); ++i)
        drawn[i] = lengths[i] > 0 ? drawn[i] / lengths[i] : 0;
    const analysis::Interval interval = analysis::middleOf(std::move(drawn));
    return ChangeInterval{interval.low, interval.high};
}

} // namespace isogloss::app
