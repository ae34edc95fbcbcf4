// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/significance.h"

#include <gtest/gtest.h>

using namespace isogloss::analysis;

TEST(PairedTest, IsTheExactBinomialOfWhatChanged)
{
    // scipy.stats.binomtest(1, 8).pvalue, binomtest(0, 5).pvalue, binomtest(3, 6).pvalue
    EXPECT_NEAR(pairedTest("1000000001", "0111111101"), 0.0703125, 1e-12);
    EXPECT_NEAR(pairedTest("0000011", "1111111"), 0.0625, 1e-12);
    EXPECT_NEAR(pairedTest("111000", "000111"), 1, 1e-12);
    EXPECT_EQ(pairedTest("0101", "0101"), 1);
}

TEST(PairedTest, HoldsForManySentences)
{
    const std::string before = std::string(600, '0') + std::string(400, '1');
    const std::string after = std::string(200, '0') + std::string(400, '1') + std::string(400, '0');
    EXPECT_NEAR(pairedTest(before, after), 1, 1e-9);
    EXPECT_LT(pairedTest(std::string(1000, '0'), std::string(1000, '1')), 1e-200);
}

TEST(Holm, CorrectsInSteps)
{
    // statsmodels.stats.multitest.multipletests([...], method="holm")
    const std::vector<double> p{0.01, 0.04, 0.03, 0.005};
    const std::vector<double> expected{0.03, 0.06, 0.06, 0.02};
    const auto corrected = holm(p);
    for (std::size_t i = 0; i < p.size(); ++i)
        EXPECT_NEAR(corrected[i], expected[i], 1e-12);
    EXPECT_TRUE(holm({}).empty());
    EXPECT_EQ(holm(std::vector<double>{0.7, 0.8})[0], 1);
}
