// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/finding.h"

#include <gtest/gtest.h>

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

TEST(Finding, IsNearChanceWhereLuckReachesAsFar)
{
    EXPECT_TRUE(findingOf(pairOf(0.012, 0))->isNearChance);
    EXPECT_FALSE(findingOf(pairOf(0.03, 0.01))->isNearChance);
    EXPECT_TRUE(findingOf(pairOf(0.03, 0.03))->isNearChance);
}
