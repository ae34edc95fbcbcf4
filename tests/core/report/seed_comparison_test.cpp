// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/seed_comparison.h"

#include <gmock/gmock.h>

namespace isogloss::report {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using record::SeedScore;

SeedScore f1(std::uint64_t seed, double value, const std::string& signature = "f1|N:100|text:abc")
{
    SeedScore score;
    score.measure = "f1";
    score.about = "transfer";
    score.seed = seed;
    score.value = value;
    score.signature = signature;
    return score;
}

Condition condition(const std::string& name, const std::vector<SeedScore>& scores)
{
    Condition made{name, {}};
    for (const SeedScore& score : scores)
        made.runs.push_back({score});
    return made;
}

TEST(SeedComparison, SaysBetterOnlyWhereTheIntervalLeavesZeroOut)
{
    const std::vector<Condition> conditions{condition("task_only", {f1(1, 0.40), f1(2, 0.41), f1(3, 0.42)}),
        condition("aligned", {f1(1, 0.50), f1(2, 0.51), f1(3, 0.53)}),
        condition("placebo", {f1(1, 0.45), f1(2, 0.36), f1(3, 0.44)})};
    const auto measures = compareOverSeeds(conditions);
    ASSERT_EQ(measures.size(), 1u);
    const auto& scores = measures[0].conditions;
    EXPECT_EQ(scores[0].verdict, Verdict::Reference);
    EXPECT_EQ(scores[1].verdict, Verdict::Better);
    EXPECT_NEAR(scores[1].difference->value, 0.10333, 1e-4);
    EXPECT_EQ(verdictWords(scores[2]), "not shown with 3 seeds");
    const Table table = seedTable(measures);
    EXPECT_THAT(table.rows[1][4], HasSubstr("0.50"));
    EXPECT_THAT(table.rows[1][5], HasSubstr("+0.1"));
    EXPECT_EQ(table.rows[1][6], "better");
}

TEST(SeedComparison, OneSeedIsNeverBetter)
{
    const std::vector<Condition> conditions{
        condition("task_only", {f1(1, 0.1)}), condition("aligned", {f1(1, 0.9)})};
    const auto measures = compareOverSeeds(conditions);
    EXPECT_EQ(measures[0].conditions[1].verdict, Verdict::TooFewSeeds);
    EXPECT_FALSE(measures[0].conditions[1].difference.has_value());
    EXPECT_EQ(verdictWords(measures[0].conditions[1]), "one seed shows no difference");
}

TEST(SeedComparison, LowerIsBetterForForgetting)
{
    auto bits = [](std::uint64_t seed, double value) {
        SeedScore score = f1(seed, value, "bits_per_character|N:9");
        score.measure = "bits_per_character";
        score.isLowerBetter = true;
        return score;
    };
    const std::vector<Condition> conditions{condition("a", {bits(1, 2.0), bits(2, 2.1), bits(3, 2.0)}),
        condition("b", {bits(1, 2.5), bits(2, 2.61), bits(3, 2.5)})};
    EXPECT_EQ(compareOverSeeds(conditions)[0].conditions[1].verdict, Verdict::Worse);
}

TEST(SeedComparison, OtherTextsAreNotSubtracted)
{
    const std::vector<Condition> conditions{condition("a", {f1(1, 0.4), f1(2, 0.4)}),
        condition("b", {f1(1, 0.9, "f1|N:50|text:def"), f1(2, 0.9, "f1|N:50|text:def")})};
    const auto measures = compareOverSeeds(conditions);
    const ConditionScore& other = measures[0].conditions[1];
    EXPECT_EQ(other.verdict, Verdict::NotComparable);
    EXPECT_FALSE(other.difference.has_value());
    EXPECT_THAT(other.incomparable, ElementsAre("N", "text"));
    EXPECT_EQ(verdictWords(other), "not comparable: other number of sentences (N), other text (text)");
}

TEST(SeedComparison, SeedsOfOtherTextsHaveNoMean)
{
    const std::vector<Condition> conditions{condition("a", {f1(1, 0.4), f1(2, 0.4, "f1|N:100|text:zzz")}),
        condition("b", {f1(1, 0.9), f1(2, 0.9)}), condition("c", {f1(1, 0.9, ""), f1(2, 0.9)})};
    const auto measures = compareOverSeeds(conditions);
    EXPECT_FALSE(measures[0].conditions[0].mean.has_value());
    EXPECT_EQ(measures[0].conditions[0].verdict, Verdict::NotComparable);
    EXPECT_EQ(measures[0].conditions[1].verdict, Verdict::NoReference);
    EXPECT_THAT(measures[0].conditions[2].incomparable, ElementsAre("signature"));
}

TEST(SeedComparison, WhatTheFirstDoesNotHaveHasNoReference)
{
    const std::vector<Condition> conditions{{"a", {{}}}, condition("b", {f1(1, 0.9), f1(2, 0.9)})};
    const auto measures = compareOverSeeds(conditions);
    ASSERT_EQ(measures[0].conditions.size(), 1u);
    EXPECT_EQ(measures[0].conditions[0].verdict, Verdict::NoReference);
}

TEST(SeedComparison, RunsOfOneConditionDifferInTheirSeed)
{
    std::vector<RunSummary> runs(5);
    for (std::size_t i = 0; i < 4; ++i) {
        runs[i].name = "run-" + std::to_string(i);
        runs[i].settings.run.seed = 1 + i / 2;
        runs[i].settings.objective.schedule = i % 2 == 0 ? record::Schedule::TaskOnly : record::Schedule::Alternate;
        runs[i].settings.run.evaluateEvery = static_cast<int>(1 + i % 2);
    }
    runs[4].name = "merged";
    runs[4].isRun = false;
    const auto conditions = conditionsOf(runs);
    ASSERT_EQ(conditions.size(), 3u);
    EXPECT_EQ(conditions[0].first, "task_only");
    EXPECT_THAT(conditions[0].second, ElementsAre(0, 2));
    EXPECT_EQ(conditions[1].first, "alternate");
    EXPECT_EQ(conditions[2].first, "merged");
}

} // namespace
} // namespace isogloss::report
