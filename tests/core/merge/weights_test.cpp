// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/weights.h"

#include <gtest/gtest.h>

namespace isogloss::merge {
namespace {

using model::LinearKind;

TEST(Weights, MultiplyOverallLayerAndKind)
{
    const Weights weights{-2, {{3, 0.5}}, {{LinearKind::Up, 3}}};
    EXPECT_DOUBLE_EQ(weights.of(1, LinearKind::Query), -2);
    EXPECT_DOUBLE_EQ(weights.of(3, LinearKind::Query), -1);
    EXPECT_DOUBLE_EQ(weights.of(3, LinearKind::Up), -3);
}

TEST(SwapLayers, TakesTheSecondInsideTheBandAndHalvesBesideIt)
{
    const auto [outside, inside] = swapLayers({4, 6}, 1, 9);
    const std::vector<double> second{0, 0, 0.5, 1, 1, 1, 0.5, 0, 0};
    for (int layer = 1; layer <= 9; ++layer) {
        const double share = second[static_cast<std::size_t>(layer - 1)];
        EXPECT_DOUBLE_EQ(inside.of(layer, LinearKind::Query), share) << layer;
        EXPECT_DOUBLE_EQ(outside.of(layer, LinearKind::Query), 1 - share) << layer;
    }
}

} // namespace
} // namespace isogloss::merge
