// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/finding.h"

#include <algorithm>

namespace isogloss::analysis {

namespace {

double valueOf(const record::MeasureRow& row)
{
    return row.value;
}

bool isDirectionOf(const record::MeasureRow& row, const std::string& measure)
{
    return row.measure == measure + "_forward" || row.measure == measure + "_backward";
}

/// Mean over both directions of something of a measure's rows, at layers 0..L.
std::vector<double> byLayer(const PairLayers& pair, const std::string& measure, double (*of)(const record::MeasureRow&))
{
    std::vector<double> means;
    for (const record::MeasureRow& row : pair.rows) {
        if (!isDirectionOf(row, measure) || row.layer.index < 0)
            continue;
        const auto layer = static_cast<std::size_t>(row.layer.index);
        means.resize(std::max(means.size(), layer + 1));
        means[layer] += of(row) / 2;
    }
    return means;
}

double meanOf(const BothWays& shares)
{
    return (shares.forward + shares.backward) / 2;
}

BestBaseline bestBaseline(const PairLayers& pair, double atLayer0)
{
    std::vector<BestBaseline> baselines{{"chance", pair.chance}, {"layer_0", atLayer0}};
    if (pair.hasBaselines) {
        baselines.push_back({"length", meanOf(pair.baselines.length)});
        baselines.push_back({"surface", meanOf(pair.baselines.surface)});
    }
    for (const char* const control : {"shuffled", "random"})
        if (const auto values = byLayer(pair, control, valueOf); !values.empty())
            baselines.push_back({control, *std::max_element(values.begin(), values.end())});
    return *std::max_element(baselines.begin(), baselines.end(),
        [](const BestBaseline& a, const BestBaseline& b) { return a.value < b.value; });
}

} // namespace

bool isNearChance(double low, double chance, std::span<const double> shuffledByLayer)
{
    const auto luckiest = std::max_element(shuffledByLayer.begin(), shuffledByLayer.end());
    return low <= chance || (luckiest != shuffledByLayer.end() && low <= *luckiest);
}

std::optional<MeanAtLayer> meanAt(const PairLayers& pair, const std::string& measure, record::Layer layer)
{
    MeanAtLayer sum{0, Interval{}};
    int count = 0;
    for (const record::MeasureRow& row : pair.rows) {
        if (row.layer != layer || (row.measure != measure && !isDirectionOf(row, measure)))
            continue;
        ++count;
        sum.value += row.value;
        if (!row.low || !row.high)
            sum.interval.reset();
        if (sum.interval)
            sum.interval = Interval{sum.interval->low + *row.low, sum.interval->high + *row.high};
    }
    if (count == 0)
        return std::nullopt;
    if (sum.interval)
        sum.interval = Interval{sum.interval->low / count, sum.interval->high / count};
    sum.value /= count;
    return sum;
}

std::optional<MexaOverLayers> mexaOverLayers(const PairLayers& pair)
{
    std::vector<double> values;
    for (const record::MeasureRow& row : pair.rows)
        if (row.measure == "mexa" && row.layer.index != record::Layer::FinalNorm)
            values.push_back(row.value);
    if (values.empty())
        return std::nullopt;
    return MexaOverLayers{meanOf(values), *std::max_element(values.begin(), values.end())};
}

std::map<std::string, double> chancesOf(const PairLayers& pair)
{
    std::map<std::string, double> chances;
    for (const record::MeasureRow& row : pair.rows) {
        std::string measure = row.measure;
        for (const std::string_view direction : {"_forward", "_backward"})
            if (measure.ends_with(direction))
                measure.erase(measure.size() - direction.size());
        if (const auto chance = chanceOf(measure, static_cast<std::size_t>(row.sentences)))
            chances.emplace(measure, *chance);
    }
    return chances;
}

std::optional<PairFinding> findingOf(const PairLayers& pair)
{
    const auto low = [](const record::MeasureRow& row) { return row.low.value_or(row.value); };
    const auto high = [](const record::MeasureRow& row) { return row.high.value_or(row.value); };
    const std::vector<double> values = byLayer(pair, "retrieval", valueOf);
    if (values.empty())
        return std::nullopt;
    const auto best = static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
    const std::vector<double> shuffled = byLayer(pair, "shuffled", valueOf);
    PairFinding finding;
    finding.layer = static_cast<int>(best);
    finding.value = values[best];
    finding.interval = {byLayer(pair, "retrieval", low)[best], byLayer(pair, "retrieval", high)[best]};
    if (!shuffled.empty())
        finding.shuffled = *std::max_element(shuffled.begin(), shuffled.end());
    finding.isNearChance = isNearChance(finding.interval.low, pair.chance, shuffled);
    finding.baseline = bestBaseline(pair, values.front());
    finding.isConfoundedBySurface = pair.hasBaselines && finding.interval.low <= meanOf(pair.baselines.surface);
    finding.heldOut = pair.choice;
    return finding;
}

} // namespace isogloss::analysis
