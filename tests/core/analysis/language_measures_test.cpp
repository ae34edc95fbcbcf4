// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/rank_variance.h"
#include "core/analysis/torch/isotropy.h"
#include "core/analysis/torch/language_probe.h"
#include "tests/core/analysis/alignment_cases.h"

#include <gtest/gtest.h>

using namespace isogloss::analysis;
using isogloss::tests::goldenCases;
using isogloss::tests::matrix;

TEST(Isotropy, EqualsNumPyInF64)
{
    const auto vectors = goldenCases("alignment.json");
    const auto expected = goldenCases("measures.json");
    for (std::size_t i = 0; i < vectors.size(); ++i) {
        const Isotropy measured = isotropy(matrix(vectors[i]["source"]), 1);
        EXPECT_NEAR(measured.score, expected[i]["iso_score"].get<double>(), 1e-6);
        EXPECT_NEAR(measured.meanCosine, expected[i]["mean_cosine"].get<double>(), 1e-6);
        EXPECT_LE(measured.scoreInterval.low, measured.score);
        EXPECT_GE(measured.scoreInterval.high, measured.score);
        EXPECT_LT(measured.meanCosineInterval.low, measured.meanCosine);
        EXPECT_GT(measured.meanCosineInterval.high, measured.meanCosine);
    }
}

TEST(Isotropy, IsOneWhereAllDirectionsAreAlikeAndZeroWhereOneIs)
{
    EXPECT_GT(isotropy(at::randn({5000, 8}), 1).score, 0.98);
    EXPECT_NEAR(isotropy(at::randn({50, 1}).matmul(at::randn({1, 8})), 1).score, 0, 1e-6);
    EXPECT_EQ(isotropy(at::ones({20, 8}), 1).score, 0);
}

TEST(Isotropy, HasWiderIntervalsWhereWholeGroupsAreDrawn)
{
    const at::Tensor vectors = at::randn({20, 8}).repeat_interleave(10, 0) + 0.3 * at::randn({200, 8});
    std::vector<std::string> groups;
    for (int i = 0; i < 200; ++i)
        groups.push_back(std::to_string(i / 10));
    const auto width = [](const Interval& interval) { return interval.high - interval.low; };
    const Isotropy single = isotropy(vectors, 1);
    const Isotropy grouped = isotropy(vectors, 1, groups);
    EXPECT_EQ(grouped.score, single.score);
    EXPECT_GT(width(grouped.scoreInterval), 1.5 * width(single.scoreInterval));
    EXPECT_GT(width(grouped.meanCosineInterval), 1.5 * width(single.meanCosineInterval));
}

TEST(LanguageProbe, EqualsNumPyInF64)
{
    const auto vectors = goldenCases("alignment.json");
    const auto expected = goldenCases("measures.json");
    for (std::size_t i = 0; i < vectors.size(); ++i)
        EXPECT_EQ(languageProbe(matrix(vectors[i]["source"]), matrix(vectors[i]["target"])),
            expected[i]["probe"].get<std::vector<double>>())
            << i;
}

TEST(LanguageProbe, AsksEverySecondSentence)
{
    EXPECT_EQ(askedOf({"a", "b", "c", "d", "e"}), (std::vector<std::string>{"b", "d"}));
}

TEST(LanguageProbe, TellsThreeApartAsNumPyDoes)
{
    const auto vectors = goldenCases("alignment.json");
    const auto expected = goldenCases("measures.json");
    for (std::size_t i = 0; i < vectors.size(); ++i) {
        const at::Tensor source = matrix(vectors[i]["source"]);
        const at::Tensor target = matrix(vectors[i]["target"]);
        const auto told = languageProbe({source, target, (source + target.flip(0)) / 2});
        const auto wanted = expected[i]["probe_all"].get<std::vector<double>>();
        ASSERT_EQ(told.size(), wanted.size());
        for (std::size_t j = 0; j < told.size(); ++j)
            EXPECT_NEAR(told[j], wanted[j], 1e-9) << i << ' ' << j;
    }
}

TEST(LanguageProbe, TellsShiftedLanguagesApartAndNotEqualOnes)
{
    const at::Tensor meaning = at::randn({400, 20});
    const auto mean = [](const std::vector<double>& values) { return meanOf(values); };
    EXPECT_GT(mean(languageProbe(meaning, meaning + 3)), 0.99);
    EXPECT_NEAR(mean(languageProbe(meaning, meaning)), 0.5, 1e-9);
    EXPECT_NEAR(mean(languageProbe(meaning, at::randn({400, 20}))), 0.5, 0.1);
    const at::Tensor wide = at::randn({40, 200}); // the other matrix is the smaller
    EXPECT_GT(mean(languageProbe(wide, wide + 3)), 0.99);
}

TEST(RankVariances, AreOfEachSentenceOverLanguages)
{
    const std::vector<std::vector<std::int32_t>> ranks{{1, 1, 5}, {1, 3, 5}, {1, 2, 8}};
    const auto variances = rankVariances(ranks);
    EXPECT_DOUBLE_EQ(variances[0], 0);
    EXPECT_NEAR(variances[1], 2.0 / 3, 1e-12);
    EXPECT_NEAR(variances[2], 2, 1e-12);
}
