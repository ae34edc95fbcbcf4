// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>
#include <vector>

namespace isogloss {
namespace {

TEST(Rng, SameSeedAndPurposeGiveTheSameStream)
{
    Rng a(1, "shuffle");
    Rng b(1, "shuffle");
    Rng otherPurpose(1, "dropout");
    Rng otherSeed(2, "shuffle");
    for (int i = 0; i < 100; ++i) {
        const auto value = a.next();
        EXPECT_EQ(value, b.next());
        EXPECT_NE(value, otherPurpose.next());
        EXPECT_NE(value, otherSeed.next());
    }
}

TEST(Rng, RestoresItsState)
{
    Rng a(1, "x");
    a.next();
    const std::string state = a.state();
    const auto expected = a.next();
    Rng b(7, "y");
    ASSERT_TRUE(b.restore(state));
    EXPECT_EQ(b.next(), expected);
    for (const char* bad : {"", "1 2 3", "1 2 3 4 5", "1 2 3 g", "1 2 3 4 "})
        EXPECT_FALSE(b.restore(bad)) << bad;
}

TEST(Rng, DrawsEvenly)
{
    Rng rng(1, "below");
    std::vector<int> counts(7);
    for (int i = 0; i < 70'000; ++i)
        ++counts[rng.below(7)];
    for (const int count : counts)
        EXPECT_NEAR(count, 10'000, 500);
    double mean = 0;
    double square = 0;
    for (int i = 0; i < 100'000; ++i) {
        const double x = rng.normal();
        mean += x / 100'000;
        square += x * x / 100'000;
    }
    EXPECT_NEAR(mean, 0, 0.02);
    EXPECT_NEAR(square, 1, 0.03);
}

TEST(Rng, ShufflesAPermutation)
{
    Rng rng(1, "shuffle");
    std::vector<int> values(100);
    std::iota(values.begin(), values.end(), 0);
    const auto sorted = values;
    rng.shuffle(std::span(values));
    EXPECT_NE(values, sorted);
    std::sort(values.begin(), values.end());
    EXPECT_EQ(values, sorted);
}

} // namespace
} // namespace isogloss
