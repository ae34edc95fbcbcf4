// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/digits.h"

#include <gtest/gtest.h>
#include <limits>

namespace isogloss::report {
namespace {

TEST(Digits, FitTheUncertainty)
{
    EXPECT_EQ(decimalsFor(0.05), 2);
    EXPECT_EQ(decimalsFor(0.013), 3);
    EXPECT_EQ(decimalsFor(0.004), 3);
    EXPECT_EQ(decimalsFor(1.2), 1);
    EXPECT_EQ(decimalsFor(40), 0);
    EXPECT_EQ(decimalsFor(0.5, 2), 2);
    EXPECT_EQ(decimalsFor(0), 3);
    EXPECT_EQ(decimalsFor(std::nullopt), 3);
}

TEST(Digits, AreWrittenWithAndWithoutSign)
{
    EXPECT_EQ(fixed(-0.125, 2), "-0.12");
    EXPECT_EQ(fixedWithSign(0.04, 2), "+0.04");
}

TEST(Digits, ExactOnesReadBackTheSame)
{
    for (const double value : {0.1, 1.0 / 3, 1e-300, -2.5, 123456789.123})
        EXPECT_EQ(std::stod(exact(value)), value);
    EXPECT_EQ(exact(0.1), "0.1");
    EXPECT_EQ(exact(std::numeric_limits<double>::quiet_NaN()), "nan");
}

} // namespace
} // namespace isogloss::report
