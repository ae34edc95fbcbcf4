// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/finding.h"

#include <algorithm>

namespace isogloss::analysis {

namespace {

/// Mean over both directions of something of a measure's rows, at layers 0..L.
std::vector<double> byLayer(const PairLayers& pair, const std::string& measure, double (*of)(const record::MeasureRow&))
{
    std::vector<double> means;
    for (const record::MeasureRow& row : pair.rows) {
        const bool isOf = row.measure == measure + "_forward" || row.measure == measure + "_backward";
        if (!isOf || row.layer.index < 0)
            continue;
        const auto layer = static_cast<std::size_t>(row.layer.index);
        means.resize(std::max(means.size(), layer + 1));
        means[layer] += of(row) / 2;
    }
    return means;
}

} // namespace

bool isNearChance(double low, double chance, std::span<const double> shuffledByLayer)
{
    const auto luckiest = std::max_element(shuffledByLayer.begin(), shuffledByLayer.end());
    return low <= chance || (luckiest != shuffledByLayer.end() && low <= *luckiest);
}

std::optional<PairFinding> findingOf(const PairLayers& pair)
{
    const auto value = [](const record::MeasureRow& row) { return row.value; };
    const auto low = [](const record::MeasureRow& row) { return row.low.value_or(row.value); };
    const auto high = [](const record::MeasureRow& row) { return row.high.value_or(row.value); };
    const std::vector<double> values = byLayer(pair, "retrieval", value);
    if (values.empty())
        return std::nullopt;
    const auto best = static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
    const std::vector<double> shuffled = byLayer(pair, "shuffled", value);
    PairFinding finding;
    finding.layer = static_cast<int>(best);
    finding.value = values[best];
    finding.interval = {byLayer(pair, "retrieval", low)[best], byLayer(pair, "retrieval", high)[best]};
    if (!shuffled.empty())
        finding.shuffled = *std::max_element(shuffled.begin(), shuffled.end());
    finding.isNearChance = isNearChance(finding.interval.low, pair.chance, shuffled);
    return finding;
}

} // namespace isogloss::analysis
