// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/seed_bootstrap.h"

#include "core/base/rng.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numeric>

namespace isogloss::report {
namespace {

using record::ScorePart;
using record::SeedScore;

SeedScore scored(std::uint64_t seed, double value)
{
    SeedScore score;
    score.seed = seed;
    score.value = value;
    return score;
}

SeedScore withHits(std::uint64_t seed, const std::string& hits)
{
    SeedScore score;
    score.seed = seed;
    auto& block = score.blocks.emplace_back();
    for (const char hit : hits)
        block.push_back({hit == '1' ? 1.0 : 0.0, 1});
    score.value = static_cast<double>(std::count(hits.begin(), hits.end(), '1')) / static_cast<double>(hits.size());
    return score;
}

TEST(SeedBootstrap, OfValuesAloneIsStudentsInterval)
{
    const std::vector<SeedScore> before{scored(1, 0.40), scored(2, 0.42), scored(3, 0.41)};
    const std::vector<SeedScore> after{scored(3, 0.46), scored(1, 0.45), scored(2, 0.50)};
    const auto difference = seedDifference(before, after);
    ASSERT_TRUE(difference.has_value());
    EXPECT_TRUE(difference->isPaired);
    EXPECT_FALSE(difference->isOverSentences);
    EXPECT_EQ(difference->seeds, 3);
    EXPECT_NEAR(difference->value, 0.06, 1e-12);
    // Differences 0.05, 0.08, 0.05: standard deviation 0.017321, t 4.3027.
    EXPECT_NEAR((difference->high - difference->low) / 2, 4.302653 * 0.0173205 / std::sqrt(3.0), 0.04 * 0.043);
}

TEST(SeedBootstrap, NeedsTwoSeeds)
{
    const std::vector<SeedScore> one{scored(1, 0.4)};
    const std::vector<SeedScore> other{scored(1, 0.9)};
    const std::vector<SeedScore> two{scored(1, 0.9), scored(2, 0.9)};
    EXPECT_FALSE(seedDifference(one, other).has_value());
    EXPECT_FALSE(seedDifference(one, two).has_value());
    EXPECT_FALSE(seedMean(one).has_value());
    EXPECT_TRUE(seedMean(two).has_value());
}

TEST(SeedBootstrap, RunsOfOtherSeedsAreNotPaired)
{
    const std::vector<SeedScore> before{scored(1, 0.40), scored(2, 0.42)};
    const std::vector<SeedScore> after{scored(3, 0.46), scored(4, 0.50)};
    const auto difference = seedDifference(before, after);
    ASSERT_TRUE(difference.has_value());
    EXPECT_FALSE(difference->isPaired);
    EXPECT_NEAR(difference->value, 0.07, 1e-12);
}

TEST(SeedBootstrap, IsTheSameEveryTime)
{
    const std::vector<SeedScore> runs{withHits(1, "1101001011"), withHits(2, "1111001010")};
    EXPECT_EQ(seedMean(runs)->low, seedMean(runs)->low);
    EXPECT_TRUE(seedMean(runs)->isOverSentences);
}

TEST(SeedBootstrap, SentencesCountWhereSeedsAgree)
{
    const std::string hits = "11010010110101101001";
    const std::vector<SeedScore> runs{withHits(1, hits), withHits(2, hits), withHits(3, hits)};
    const auto mean = seedMean(runs);
    const double expected = 1.96 * std::sqrt(0.55 * 0.45 / 20);
    EXPECT_NEAR((mean->high - mean->low) / 2, expected, 0.05 * expected);
}

TEST(SeedBootstrap, DrawsOtherSentencesWhenTheirNumbersDiffer)
{
    const std::vector<SeedScore> before{withHits(1, "1100"), withHits(2, "1000")};
    const std::vector<SeedScore> after{withHits(1, "11001"), withHits(2, "10001")};
    EXPECT_FALSE(seedDifference(before, after)->isOverSentences);
}

TEST(SeedBootstrap, BlocksAreAveraged)
{
    SeedScore first = withHits(1, "1111");
    first.blocks.push_back(withHits(1, "00000000").blocks.front());
    first.value = 0.5;
    SeedScore second = first;
    second.seed = 2;
    const std::vector<SeedScore> runs{first, second};
    const auto mean = seedMean(runs);
    EXPECT_NEAR(mean->low, 0.5, 1e-9);
    EXPECT_NEAR(mean->high, 0.5, 1e-9);
}

/// Three seeds whose true difference is zero, with spread over seeds and sentences: about one interval in twenty may
/// miss it.
TEST(SeedBootstrap, CoversTheTruthAsOftenAsItSays)
{
    Rng rng(5, "simulation");
    constexpr int Trials = 200;
    constexpr int Sentences = 60;
    for (const double spreadOfSeeds : {0.0, 0.02, 0.1}) {
        int covered = 0;
        for (int trial = 0; trial < Trials; ++trial) {
            std::vector<double> ease(Sentences);
            for (double& each : ease)
                each = rng.normal();
            std::vector<SeedScore> sides[2];
            for (auto& side : sides)
                for (std::uint64_t seed = 1; seed <= 3; ++seed) {
                    const double shift = spreadOfSeeds * 4 * rng.normal();
                    std::string hits;
                    for (const double each : ease)
                        hits += each + shift + 0.5 * rng.normal() > 0 ? '1' : '0';
                    side.push_back(withHits(seed, hits));
                }
            covered += seedDifference(sides[0], sides[1])->includesZero();
        }
        EXPECT_GE(covered, 0.92 * Trials) << spreadOfSeeds;
    }
}

} // namespace
} // namespace isogloss::report
