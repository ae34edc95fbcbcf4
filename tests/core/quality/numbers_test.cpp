// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/numbers.h"

#include <gtest/gtest.h>

namespace isogloss::quality {
namespace {

using Numbers = std::vector<std::string>;

TEST(Numbers, AreDigitsOfAnyScript)
{
    EXPECT_EQ(numbersIn("In 1,000 years, 3.5 or 12."), (Numbers{"1000", "35", "12"}));
    EXPECT_EQ(numbersIn("1.000 \u0661\u0662\u066C\u0663\u0664\u0665 \u096A\u0968"),
        (Numbers{"1000", "12345", "42"}));
    EXPECT_EQ(numbersIn("10\u202F000, ..5..6"), (Numbers{"10000", "5", "6"}));
    EXPECT_EQ(numbersIn("none"), Numbers());
}

TEST(Numbers, WhatOneSideLacks)
{
    EXPECT_EQ(numberMissing("in 1986 here", "hier im Jahr 1985"), "1986");
    EXPECT_EQ(numberMissing("costs 250 dollars", "kostet viel"), "250");
    EXPECT_EQ(numberMissing("kostet viel", "costs 250 dollars"), "250");
    for (const auto& [source, target] :
        {std::pair("in 1986", "\u0661\u0669\u0668\u0666"), std::pair("12 men", "zw\u00F6lf Mann"),
            std::pair("1,000 men", "1.000 Mann"), std::pair("2 and 3", "5"), std::pair("none", "keine"),
            std::pair("10 of 20", "20 of 10"), std::pair("in the 1970s", "in den Siebzigern"),
            std::pair("$221bn", "2210"), std::pair("at 23.45", "23:45")})
        EXPECT_EQ(numberMissing(source, target), "") << source;
}

} // namespace
} // namespace isogloss::quality
