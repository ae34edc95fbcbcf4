// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/finding.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace isogloss;
using namespace isogloss::analysis;

namespace {

void add(PairLayers& pair, const std::string& measure, int layer, double value)
{
    record::MeasureRow row;
    row.measure = measure;
    row.layer = {layer};
    row.value = value;
    row.low = value - 0.01;
    row.high = value + 0.01;
    pair.rows.push_back(row);
}

/// Layers 0 to 2, and a final norm that is better than all.
PairLayers pairOf(double best, double shuffled)
{
    PairLayers pair;
    pair.chance = 0.005;
    for (const int layer : {0, 1, 2, record::Layer::FinalNorm}) {
        const double value = layer == 1 ? best : layer < 0 ? 1 : 0.001;
        add(pair, "retrieval_forward", layer, value);
        add(pair, "retrieval_backward", layer, value + 0.002);
        add(pair, "shuffled_forward", layer, layer == 2 ? shuffled : 0);
        add(pair, "shuffled_backward", layer, layer == 2 ? shuffled : 0);
    }
    return pair;
}

} // namespace

TEST(Finding, IsTheBestLayerOfBothDirections)
{
    const auto finding = findingOf(pairOf(0.4, 0.01));
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->layer, 1);
    EXPECT_NEAR(finding->value, 0.401, 1e-12);
    EXPECT_NEAR(finding->interval.low, 0.391, 1e-12);
    EXPECT_EQ(finding->shuffled, 0.01);
    EXPECT_FALSE(finding->isNearChance);
    EXPECT_FALSE(findingOf(PairLayers()));
}

TEST(Finding, IsReadAgainstTheBestBaseline)
{
    PairLayers pair = pairOf(0.4, 0.01);
    EXPECT_EQ(findingOf(pair)->baseline.name, "shuffled");
    EXPECT_NEAR(findingOf(pair)->gain(), 0.391, 1e-12);
    EXPECT_FALSE(findingOf(pair)->isConfoundedBySurface);
    pair.baselines.length = {0.02, 0.04};
    pair.baselines.surface = {0.3, 0.5};
    EXPECT_EQ(findingOf(pair)->baseline.name, "shuffled"); // there were no texts
    pair.hasBaselines = true;
    EXPECT_EQ(findingOf(pair)->baseline.name, "surface");
    EXPECT_NEAR(findingOf(pair)->gain(), 0.001, 1e-12);
    EXPECT_TRUE(findingOf(pair)->isConfoundedBySurface);
    pair.baselines.surface = {0.01, 0.01};
    EXPECT_EQ(findingOf(pair)->baseline.name, "length");
    add(pair, "random_forward", 2, 0.2);
    add(pair, "random_backward", 2, 0.2);
    EXPECT_EQ(findingOf(pair)->baseline.name, "random");
    pair = pairOf(0.4, 0);
    pair.rows[0].value = pair.rows[1].value = 0.1;
    EXPECT_EQ(findingOf(pair)->baseline.name, "layer_0");
}

TEST(Finding, TellsWhatHeldOutSentencesSay)
{
    PairLayers pair = pairOf(0.4, 0);
    EXPECT_FALSE(findingOf(pair)->heldOut);
    pair.choice.emplace();
    pair.choice->best = 2;
    pair.choice->value = 0.3;
    pair.choice->asGood = {1, 2};
    EXPECT_EQ(findingOf(pair)->heldOut->best, 2);
    LayerReport report;
    report.pairs = {pair};
    const Json finding = layerReportJson(report)["pairs"][0]["finding"];
    EXPECT_EQ(finding["held_out"]["layer"], 2);
    EXPECT_EQ(finding["held_out"]["value"], 0.3);
    EXPECT_EQ(finding["held_out"]["as_good"], Json({1, 2}));
    EXPECT_EQ(finding["baseline"]["name"], "chance");
    EXPECT_FALSE(finding["confounded_by_surface"].get<bool>());
}

TEST(MeanAt, IsOfBothDirections)
{
    const PairLayers pair = pairOf(0.4, 0.01);
    const auto mean = meanAt(pair, "retrieval", {1});
    ASSERT_TRUE(mean);
    EXPECT_NEAR(mean->value, 0.401, 1e-12);
    EXPECT_NEAR(mean->interval->high, 0.411, 1e-12);
    EXPECT_FALSE(meanAt(pair, "retrieval", {7}));
    EXPECT_FALSE(meanAt(pair, "mexa", {1}));
}

TEST(ChancesOf, AreThoseOfTheMeasuresThatThereAre)
{
    PairLayers pair;
    for (const char* measure : {"retrieval_forward", "rank_backward", "mexa", "language_identity", "cosine"}) {
        add(pair, measure, 0, 0.5);
        pair.rows.back().sentences = std::string_view(measure) == "mexa" ? 100 : 200;
    }
    EXPECT_EQ(chancesOf(pair),
        (std::map<std::string, double>{
            {"retrieval", 1.0 / 200}, {"rank", 100.5}, {"mexa", 1.0 / 199}, {"language_identity", 0.5}}));
}

TEST(Finding, IsNearChanceWhereLuckReachesAsFar)
{
    EXPECT_TRUE(findingOf(pairOf(0.012, 0))->isNearChance);
    EXPECT_FALSE(findingOf(pairOf(0.03, 0.01))->isNearChance);
    EXPECT_TRUE(findingOf(pairOf(0.03, 0.03))->isNearChance);
}
