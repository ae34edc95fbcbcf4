// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/score_interval.h"

#include "core/eval/span_f1.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace isogloss;
using eval::MatchCounts;
using eval::scoreInterval;

namespace {

double f1(const MatchCounts& counts)
{
    return counts.f1();
}

/// So many answers that are right, and as many that are not.
std::vector<MatchCounts> halfRight(std::size_t right)
{
    std::vector<MatchCounts> counts(right, {1, 1, 1});
    counts.resize(2 * right, {0, 1, 1});
    return counts;
}

} // namespace

TEST(ScoreInterval, LiesAroundTheScoreAndNarrowsWithMoreRecords)
{
    const auto few = scoreInterval(halfRight(10), f1);
    EXPECT_LT(few.low, 0.5);
    EXPECT_GT(few.high, 0.5);
    const auto many = scoreInterval(halfRight(1000), f1);
    EXPECT_NEAR(many.high - many.low, 2 * 1.96 * 0.5 / std::sqrt(2000.0), 0.005);
    EXPECT_LT(many.high - many.low, few.high - few.low);
}

TEST(ScoreInterval, IsTheSameEachTime)
{
    EXPECT_EQ(scoreInterval(halfRight(20), f1), scoreInterval(halfRight(20), f1));
}

TEST(ScoreInterval, IsAPointWhereNothingVaries)
{
    const auto all = scoreInterval(std::vector<MatchCounts>(7, {1, 1, 1}), f1);
    EXPECT_EQ(all.low, 1);
    EXPECT_EQ(all.high, 1);
}
