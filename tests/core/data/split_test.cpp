// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/split.h"

#include <algorithm>
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
    EXPECT_EQ(split.heldOut.size(), 20u);
    EXPECT_EQ(split.kept.size(), 180u);
    std::set<std::string> aside;
    for (const std::size_t i : split.heldOut)
        aside.insert(units[i]);
    for (const std::size_t i : split.kept)
        EXPECT_FALSE(aside.contains(units[i]));
}

TEST(HoldOut, TakesNoUnitThatIsTooLarge)
{
    std::vector<std::string> units(95, "large");
    units.insert(units.end(), 3, "small");
    units.insert(units.end(), 4, "middle");
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        EXPECT_EQ(holdOut(units, 20, seed).heldOut.size(), 7u) << seed;
        const auto smallest = holdOut(units, 2, seed).heldOut;
        EXPECT_EQ(smallest, (std::vector<std::size_t>{95, 96, 97})) << seed;
    }
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
    const std::vector<std::string> texts{"One.", "one", "two", "three", "Three!"};
    const auto sameUnits = [&texts](const std::vector<std::string>& groups) {
        const auto units = splitUnits(groups, texts);
        std::vector<std::size_t> first;
        for (const std::string& unit : units)
            first.push_back(
                static_cast<std::size_t>(std::find(units.begin(), units.end(), unit) - units.begin()));
        return first;
    };
    using Firsts = std::vector<std::size_t>;
    EXPECT_EQ(sameUnits({"x", "x", "y", "y", "x"}), (Firsts{0, 0, 2, 2, 0}));
    EXPECT_EQ(sameUnits({"", "", "", "", ""}), (Firsts{0, 0, 2, 3, 3}));
    EXPECT_EQ(sameUnits({"x", "x", "x", "x", "x"}), (Firsts{0, 0, 2, 3, 3}));
    EXPECT_EQ(sameUnits({"x", "y", "", "", ""}), (Firsts{0, 1, 2, 3, 3}));
    EXPECT_EQ(sameUnits({"text two", "y", "", "", ""}), (Firsts{0, 1, 2, 3, 3}));
}

} // namespace
} // namespace isogloss::data
