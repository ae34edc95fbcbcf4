// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/layer_choice.h"

#include "core/analysis/significance.h"

#include <algorithm>

namespace isogloss::analysis {

namespace {

constexpr double Significant = 0.05;

/// Every second entry.
template <typename T>
std::vector<T> half(const std::vector<T>& all, std::size_t first)
{
    std::vector<T> part;
    for (std::size_t i = first; i < all.size(); i += 2)
        part.push_back(all[i]);
    return part;
}

/// Mean over the pairs of what one half of the sentences scores at each layer.
std::vector<double> layerMeans(std::span<const LayerScores> pairs, std::size_t first)
{
    std::vector<double> means(pairs.front().byLayer.size());
    for (const LayerScores& pair : pairs)
        for (std::size_t layer = 0; layer < means.size(); ++layer)
            means[layer] += meanOf(half(pair.byLayer[layer], first)) / static_cast<double>(pairs.size());
    return means;
}

/// The same of the second half in each draw: [layer][draw].
std::vector<std::vector<double>> layerDraws(std::span<const LayerScores> pairs, int draws, std::uint64_t seed)
{
    std::vector<std::vector<double>> result(
        pairs.front().byLayer.size(), std::vector<double>(static_cast<std::size_t>(draws)));
    for (const LayerScores& pair : pairs) {
        const QueryBootstrap bootstrap(half(pair.groups, 1), draws, seed);
        for (std::size_t layer = 0; layer < result.size(); ++layer) {
            const auto means = bootstrap.means(half(pair.byLayer[layer], 1));
            for (std::size_t draw = 0; draw < means.size(); ++draw)
                result[layer][draw] += means[draw] / static_cast<double>(pairs.size());
        }
    }
    return result;
}

std::vector<int> asGoodAs(std::size_t best, const std::vector<std::vector<double>>& draws)
{
    std::vector<double> pValues;
    for (std::size_t layer = 0; layer < draws.size(); ++layer) {
        int notWorse = 1;
        for (std::size_t draw = 0; draw < draws[layer].size(); ++draw)
            notWorse += draws[layer][draw] >= draws[best][draw] ? 1 : 0;
        if (layer != best)
            pValues.push_back(notWorse / static_cast<double>(draws[layer].size() + 1));
    }
    const std::vector<double> corrected = holm(pValues);
    std::vector<int> layers;
    for (std::size_t layer = 0; layer < draws.size(); ++layer)
        if (layer == best || corrected[layer < best ? layer : layer - 1] >= Significant)
            layers.push_back(static_cast<int>(layer) + 1);
    return layers;
}

double shareAtTop(std::size_t layer, const std::vector<std::vector<double>>& draws)
{
    int top = 0;
    for (std::size_t draw = 0; draw < draws[layer].size(); ++draw)
        top += std::all_of(draws.begin(), draws.end(),
            [&](const std::vector<double>& other) { return other[draw] <= draws[layer][draw]; });
    return top / static_cast<double>(draws[layer].size());
}

ChoiceReason reasonOf(const LayerChoice& choice, int middle, std::size_t sentences)
{
    if (sentences < LayerChoice::MinimumSentences)
        return ChoiceReason::TooFewSentences;
    if (choice.interval.low <= choice.baseline)
        return ChoiceReason::NotAboveBaseline;
    const bool isMiddleAsGood = std::binary_search(choice.asGood.begin(), choice.asGood.end(), middle);
    return isMiddleAsGood ? ChoiceReason::MiddleAsGood : ChoiceReason::Best;
}

} // namespace

std::string reasonName(ChoiceReason reason)
{
    switch (reason) {
    case ChoiceReason::Best:
        return "best";
    case ChoiceReason::MiddleAsGood:
        return "middle_as_good";
    case ChoiceReason::NotAboveBaseline:
        return "not_above_baseline";
    case ChoiceReason::TooFewSentences:
        break;
    }
    return "too_few_sentences";
}

LayerChoice chooseLayer(std::span<const LayerScores> pairs, double baseline, int draws, std::uint64_t seed)
{
    const std::vector<double> chosenOn = layerMeans(pairs, 0);
    const auto best
        = static_cast<std::size_t>(std::max_element(chosenOn.begin(), chosenOn.end()) - chosenOn.begin());
    const auto byDraw = layerDraws(pairs, draws, seed);
    LayerChoice choice;
    choice.best = static_cast<int>(best) + 1;
    choice.value = layerMeans(pairs, 1)[best];
    choice.interval = middleOf(byDraw[best]);
    choice.baseline = baseline;
    choice.asGood = asGoodAs(best, byDraw);
    const int middle = std::max(1, static_cast<int>(chosenOn.size()) / 2);
    std::size_t fewest = SIZE_MAX;
    for (const LayerScores& pair : pairs)
        fewest = std::min(fewest, pair.groups.size());
    choice.reason = reasonOf(choice, middle, fewest);
    choice.proposed = choice.reason == ChoiceReason::Best ? choice.best : middle;
    choice.certainty = shareAtTop(static_cast<std::size_t>(choice.proposed - 1), byDraw);
    return choice;
}

} // namespace isogloss::analysis
