// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/split.h"

#include <gtest/gtest.h>
#include <set>

namespace isogloss::data {
namespace {

TEST(HoldOut, NeverPartsAUnit)
{
    std::vector<std::string> units;
    for (int i = 0; i < 200; ++i)
        units.push_back("book " + std::to_string(i % 10));
    const Split split = holdOut(units, 30, 1);
    EXPECT_EQ(split.heldOut.size(), 40u);
    EXPECT_EQ(split.kept.size(), 160u);
    std::set<std::string> aside;
    for (const std::size_t i : split.heldOut)
        aside.insert(units[i]);
    for (const std::size_t i : split.kept)
        EXPECT_FALSE(aside.contains(units[i]));
}

TEST(HoldOut, DependsOnTheSeedAlone)
{
    std::vector<std::string> units;
    for (int i = 0; i < 100; ++i)
        units.push_back(std::to_string(i));
    EXPECT_EQ(holdOut(units, 20, 1).heldOut, holdOut(units, 20, 1).heldOut);
    EXPECT_NE(holdOut(units, 20, 1).heldOut, holdOut(units, 20, 2).heldOut);
}

TEST(HoldOut, LeavesSomethingToTrainOn)
{
    EXPECT_EQ(holdOut(std::vector<std::string>{"a", "a"}, 5, 1).kept.size(), 2u);
    EXPECT_EQ(holdOut(std::vector<std::string>{"a", "b"}, 5, 1).kept.size(), 1u);
    EXPECT_TRUE(holdOut(std::vector<std::string>{"a", "b"}, 0, 1).heldOut.empty());
}

TEST(SplitUnits, AreGroupsWhereThereAreSome)
{
    const std::vector<std::string> texts{"One.", "one", "two"};
    EXPECT_EQ(splitUnits(std::vector<std::string>{"x", "x", "y"}, texts),
        (std::vector<std::string>{"x", "x", "y"}));
    EXPECT_EQ(splitUnits(std::vector<std::string>{"", "", ""}, texts),
        (std::vector<std::string>{"one", "one", "two"}));
}

} // namespace
} // namespace isogloss::data
