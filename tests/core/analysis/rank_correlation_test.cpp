// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/rank_correlation.h"

#include "tests/core/analysis/alignment_cases.h"

#include <gtest/gtest.h>

using namespace isogloss::analysis;
using isogloss::tests::goldenCases;

namespace {

std::vector<double> values(const nlohmann::json& list)
{
    return list.get<std::vector<double>>();
}

TransferPoint point(const char* language, const char* family, double alignment, double transfer)
{
    return {language, family, alignment, transfer, {}, false};
}

} // namespace

TEST(RankCorrelation, EqualsSciPyAndNumPy)
{
    const auto cases = goldenCases("languages.json")["correlations"];
    for (const auto& wanted : cases) {
        const auto x = values(wanted["x"]);
        const auto y = values(wanted["y"]);
        EXPECT_EQ(midRanks(x), values(wanted["ranks"]));
        const RankCorrelation plain = spearman(x, y);
        EXPECT_NEAR(plain.rho, wanted["rho"].get<double>(), 1e-12);
        EXPECT_NEAR(plain.interval->low, wanted["interval"][0].get<double>(), 1e-9);
        EXPECT_NEAR(plain.interval->high, wanted["interval"][1].get<double>(), 1e-9);
        const auto partial
            = partialSpearman(x, y, {values(wanted["controls"][0]), values(wanted["controls"][1])});
        ASSERT_TRUE(partial);
        EXPECT_NEAR(partial->rho, wanted["partial"].get<double>(), 1e-9);
        EXPECT_NEAR(partial->interval->low, wanted["partial_interval"][0].get<double>(), 1e-9);
        EXPECT_NEAR(partial->interval->high, wanted["partial_interval"][1].get<double>(), 1e-9);
    }
}

TEST(RankCorrelation, SaysNothingOfTooFewAndOfConstants)
{
    const std::vector<double> three{1, 2, 3};
    EXPECT_NEAR(spearman(three, three).rho, 1, 1e-12);
    EXPECT_FALSE(spearman(three, three).interval);
    EXPECT_EQ(spearman(three, std::vector<double>{4, 4, 4}).rho, 0);
    EXPECT_FALSE(partialSpearman(three, three, {three}));
    const std::vector<double> five{1, 2, 3, 4, 5};
    EXPECT_NEAR(partialSpearman(five, five, {five})->rho, 0, 1e-9); // nothing is left
}

TEST(TransferStudy, LeavesOutFamiliesAndFlagsWhatIsAlignedButNotBetter)
{
    const auto study = studyTransfer({point("a", "one", 0.1, 1), point("b", "one", 0.2, 2),
        point("c", "two", 0.3, 3), point("d", "two", 0.4, 4), point("e", "", 0.5, 5), point("f", "", 0.9, 0)});
    EXPECT_TRUE(study.isOfFew());
    EXPECT_FALSE(study.partial);
    ASSERT_EQ(study.leftOut.size(), 2u);
    EXPECT_EQ(study.leftOut[0].family, "one");
    EXPECT_EQ(study.leftOut[0].without.languages, 4u);
    std::string flagged;
    for (const TransferPoint& each : study.points)
        flagged += each.isAlignedButNotBetter ? each.language : "";
    EXPECT_EQ(flagged, "f");
}
