// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/weights.h"

#include <gtest/gtest.h>

namespace isogloss::merge {
namespace {

using model::LinearKind;

void expectOverLayers(const Weights& weights, const std::vector<double>& wanted)
{
    for (std::size_t i = 0; i < wanted.size(); ++i)
        EXPECT_DOUBLE_EQ(weights.of(static_cast<int>(i) + 1, LinearKind::Query), wanted[i]) << "layer " << i + 1;
}

TEST(Weights, MultiplyOverallLayerAndKind)
{
    const Weights weights{-2, {{3, 0.5}}, {{LinearKind::Up, 3}}};
    EXPECT_DOUBLE_EQ(weights.of(1, LinearKind::Query), -2);
    EXPECT_DOUBLE_EQ(weights.of(3, LinearKind::Query), -1);
    EXPECT_DOUBLE_EQ(weights.of(3, LinearKind::Up), -3);
    const Weights alone{1, {{3, 0.5}}, {}, 0};
    expectOverLayers(alone, {0, 0, 0.5, 0});
}

TEST(Band, FallsOffEvenlyOutsideOfItsEdges)
{
    expectOverLayers(insideBand({4, 5}, 0), {0, 0, 0, 1, 1, 0, 0, 0});
    expectOverLayers(insideBand({4, 5}, 1), {0, 0, 0.5, 1, 1, 0.5, 0, 0});
    expectOverLayers(insideBand({2, 3}, 3), {0.75, 1, 1, 0.75, 0.5, 0.25, 0, 0}); // nothing below layer 1
    expectOverLayers(outsideBand({2, 3}, 3), {0.25, 0, 0, 0.25, 0.5, 0.75, 1, 1});
}

TEST(SwapLayers, TakesTheSecondInsideTheBandAndHalvesBesideIt)
{
    const auto [outside, inside] = swapLayers({4, 6}, 2);
    expectOverLayers(inside, {0, 0.5, 0.5, 1, 1, 1, 0.5, 0.5, 0});
    expectOverLayers(outside, {1, 0.5, 0.5, 0, 0, 0, 0.5, 0.5, 1});
}

TEST(WeightsAt, HoldAllOfBothInTheMiddle)
{
    EXPECT_EQ(weightsAt(0.5), std::pair(1.0, 1.0));
    EXPECT_EQ(weightsAt(0), std::pair(1.0, 0.0));
    EXPECT_EQ(weightsAt(0.75), std::pair(0.5, 1.0));
    EXPECT_EQ(weightsAt(1), std::pair(0.0, 1.0));
}

} // namespace
} // namespace isogloss::merge
