// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/layer_choice.h"

#include "core/base/rng.h"

#include <gtest/gtest.h>

using namespace isogloss;
using analysis::ChoiceReason;
using analysis::chooseLayer;
using analysis::LayerChoice;
using analysis::LayerScores;

namespace {

/// Hits that are drawn with the given share at each layer.
LayerScores scores(const std::vector<double>& shares, std::size_t sentences, std::uint64_t seed)
{
    Rng rng(seed, "test");
    LayerScores result{{}, std::vector<std::string>(sentences)};
    for (const double share : shares) {
        result.byLayer.emplace_back();
        for (std::size_t i = 0; i < sentences; ++i)
            result.byLayer.back().push_back(rng.uniform() < share ? 1 : 0);
    }
    return result;
}

LayerChoice choose(const LayerScores& pair, double baseline)
{
    return chooseLayer(std::span(&pair, 1), baseline, 500, 1);
}

} // namespace

TEST(ChooseLayer, ProposesTheLayerThatIsClearlyBest)
{
    const LayerChoice choice = choose(scores({0.1, 0.2, 0.2, 0.3, 0.8, 0.3}, 400, 1), 0.05);
    EXPECT_EQ(choice.best, 5);
    EXPECT_EQ(choice.proposed, 5);
    EXPECT_EQ(choice.reason, ChoiceReason::Best);
    EXPECT_EQ(choice.asGood, std::vector<int>{5});
    EXPECT_NEAR(choice.value, 0.8, 0.08);
    EXPECT_LT(choice.interval.low, choice.value);
    EXPECT_GT(choice.certainty, 0.99);
}

TEST(ChooseLayer, ProposesTheMiddleWhereItIsAsGood)
{
    const LayerChoice choice = choose(scores({0.1, 0.5, 0.5, 0.5, 0.5, 0.1}, 200, 2), 0.05);
    EXPECT_EQ(choice.proposed, 3);
    EXPECT_EQ(choice.reason, ChoiceReason::MiddleAsGood);
    EXPECT_GE(choice.asGood.size(), 3u);
    EXPECT_LT(choice.certainty, 0.9);
}

TEST(ChooseLayer, SaysWhenNothingRisesAboveTheBaseline)
{
    const LayerChoice choice = choose(scores({0.05, 0.05, 0.05, 0.06}, 300, 3), 0.1);
    EXPECT_EQ(choice.reason, ChoiceReason::NotAboveBaseline);
    EXPECT_EQ(choice.proposed, 2);
    EXPECT_EQ(choose(scores({0.9, 0.1, 0.1, 0.1}, 10, 4), 0.1).reason, ChoiceReason::TooFewSentences);
}

TEST(ChooseLayer, IsNotFlatteredByTheLargestOfManyEqualLayers)
{
    double flattered = 0;
    double judged = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const LayerScores pair = scores(std::vector<double>(33, 0.1), 100, seed);
        double largest = 0;
        for (const auto& layer : pair.byLayer)
            largest = std::max(largest, analysis::meanOf(layer));
        flattered += largest / 20;
        judged += choose(pair, 0).value / 20;
    }
    EXPECT_GT(flattered, 0.15);
    EXPECT_NEAR(judged, 0.1, 0.02);
}

TEST(ChooseLayer, WeighsPairsAlike)
{
    const std::vector<LayerScores> pairs{scores({0.9, 0.1}, 400, 5), scores({0.1, 0.6}, 40, 6)};
    EXPECT_EQ(chooseLayer(pairs, 0, 500, 1).best, 1);
}
