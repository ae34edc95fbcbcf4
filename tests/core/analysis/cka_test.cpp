// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/cka.h"

#include "tests/core/analysis/alignment_cases.h"

#include <gtest/gtest.h>

namespace isogloss::analysis {
namespace {

TEST(LinearCka, EqualsNumPy)
{
    const auto vectors = tests::goldenCases("alignment.json");
    const auto expected = tests::goldenCases("measures.json");
    for (std::size_t i = 0; i < vectors.size(); ++i) {
        const Cka cka = linearCka(tests::matrix(vectors[i]["source"]), tests::matrix(vectors[i]["target"]));
        EXPECT_NEAR(cka.plain, expected[i]["cka"].get<double>(), 1e-9);
        EXPECT_NEAR(cka.debiased, expected[i]["cka_debiased"].get<double>(), 1e-9);
    }
}

TEST(LinearCka, IsOneForTurnedAndStretchedVectors)
{
    const at::Tensor vectors = at::randn({60, 10});
    const at::Tensor turn = std::get<0>(at::linalg_qr(at::randn({10, 10})));
    const Cka cka = linearCka(vectors, vectors.matmul(turn) * 3 + 5);
    EXPECT_NEAR(cka.plain, 1, 1e-5);
    EXPECT_NEAR(cka.debiased, 1, 1e-5);
}

TEST(LinearCka, DebiasedIsNearZeroForUnrelatedVectorsWherePlainIsNot)
{
    const Cka cka = linearCka(at::randn({100, 4096}), at::randn({100, 4096}));
    EXPECT_GT(cka.plain, 0.9);
    EXPECT_NEAR(cka.debiased, 0, 0.1);
}

TEST(LinearCka, IsZeroWithoutVariance)
{
    const Cka cka = linearCka(at::ones({20, 5}), at::randn({20, 5}));
    EXPECT_EQ(cka.plain, 0);
    EXPECT_EQ(cka.debiased, 0);
}

TEST(CkaSpread, HoldsTheValueAndWhatUnrelatedSentencesHave)
{
    const at::Tensor meaning = at::randn({120, 30});
    const at::Tensor source = meaning + at::randn({120, 30});
    const at::Tensor target = meaning + at::randn({120, 30});
    const Cka value = linearCka(source, target);
    const CkaSpread spread = ckaSpread(source, target, 1);
    EXPECT_LT(spread.plain.low, value.plain);
    EXPECT_GT(spread.plain.high, value.plain);
    EXPECT_LT(spread.debiased.low, value.debiased);
    EXPECT_GT(spread.debiased.high, value.debiased);
    EXPECT_NEAR(spread.shuffled.debiased, 0, 0.03);
    EXPECT_GT(value.debiased, spread.shuffledDebiased.high);
    EXPECT_GT(spread.shuffled.plain, 0.1);
    EXPECT_EQ(ckaSpread(source, target, 1).plain.low, spread.plain.low);
}

TEST(CkaSpread, IsWiderWhereWholeGroupsAreDrawn)
{
    const at::Tensor ofGroup = at::randn({20, 10}).repeat_interleave(10, 0); // chapters that go together
    const at::Tensor source = ofGroup + 0.3 * at::randn({200, 10});
    const at::Tensor target = ofGroup + 0.3 * at::randn({200, 10});
    std::vector<std::string> groups;
    for (int i = 0; i < 200; ++i)
        groups.push_back(std::to_string(i / 10));
    const auto width = [](const Interval& interval) { return interval.high - interval.low; };
    EXPECT_GT(width(ckaSpread(source, target, 1, groups).debiased), 1.1 * width(ckaSpread(source, target, 1).debiased));
}

TEST(CkaSpread, CoversTheValueOfTheWholePopulation)
{
    const at::Tensor turn = at::randn({10, 10});
    const auto population = [&](std::int64_t count) {
        const at::Tensor meaning = at::randn({count, 10});
        return std::pair(meaning.matmul(turn) + at::randn({count, 10}), meaning + at::randn({count, 10}));
    };
    const auto [source, target] = population(2000);
    const double truth = linearCka(source, target).debiased;
    int covered = 0;
    for (int draw = 0; draw < 20; ++draw) {
        const auto [fewSources, fewTargets] = population(100);
        const Interval interval = ckaSpread(fewSources, fewTargets, 1).debiased;
        covered += interval.low <= truth && truth <= interval.high ? 1 : 0;
    }
    EXPECT_GE(covered, 16);
}

} // namespace
} // namespace isogloss::analysis
