// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/three_way_split.h"

#include "core/data/duplicates.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace isogloss::data {
namespace {

using Sides = std::vector<std::vector<std::string>>;
using Rows = std::vector<std::size_t>;

/// 200 pairs of which many share a side with another: English with every fifth repeated, German with every
/// seventh.
Sides repetitiveTexts()
{
    Sides sides(2);
    for (std::size_t i = 0; i < 200; ++i) {
        sides[0].push_back("sentence " + std::to_string(i % 5 == 0 ? i / 10 : i + 1000));
        sides[1].push_back(
            (i % 2 == 0 ? "Satz " : "SATZ, ") + std::to_string(i % 7 == 0 ? i / 14 : i + 1000));
    }
    return sides;
}

std::set<std::string> sentences(const Sides& sides, const Rows& rows)
{
    std::set<std::string> all;
    for (std::size_t l = 0; l < sides.size(); ++l)
        for (const std::size_t row : rows)
            all.insert(std::to_string(l) + normalised(sides[l][row]));
    return all;
}

void expectApart(const std::set<std::string>& left, const std::set<std::string>& right)
{
    for (const std::string& name : left)
        EXPECT_FALSE(right.contains(name)) << name;
}

void expectNoSentenceTwice(const Sides& sides, const ThreeWaySplit& split)
{
    expectApart(sentences(sides, split.train), sentences(sides, split.test));
    expectApart(sentences(sides, split.train), sentences(sides, split.validation));
    expectApart(sentences(sides, split.validation), sentences(sides, split.test));
}

std::size_t sizeOf(const ThreeWaySplit& split)
{
    return split.train.size() + split.validation.size() + split.test.size() + split.leftOut.size();
}

TEST(ThreeWaySplit, KeepsSentencesAndTheirTranslationsTogether)
{
    const Sides sides = repetitiveTexts();
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const ThreeWaySplit split = splitThreeWays(std::vector<std::string>(200), sides, {20, 30, seed});
        expectNoSentenceTwice(sides, split);
        EXPECT_TRUE(split.leftOut.empty());
        EXPECT_EQ(sizeOf(split), 200u);
        EXPECT_EQ(split.test.size(), 30u);
        EXPECT_EQ(split.validation.size(), 20u);
    }
}

TEST(ThreeWaySplit, KeepsGroupsTogetherAndLeavesRepetitionsOut)
{
    const Sides sides = repetitiveTexts();
    std::vector<std::string> groups;
    for (std::size_t i = 0; i < 200; ++i)
        groups.push_back("book " + std::to_string(i / 10));
    const ThreeWaySplit split = splitThreeWays(groups, sides, {20, 40, 3});
    EXPECT_EQ(split.test.size(), 40u);
    expectNoSentenceTwice(sides, split);
    EXPECT_FALSE(split.leftOut.empty());
    EXPECT_EQ(sizeOf(split), 200u);
    const auto books = [&](const Rows& rows) {
        std::set<std::string> names;
        for (const std::size_t row : rows)
            names.insert(groups[row]);
        return names;
    };
    expectApart(books(split.train), books(split.test));
    expectApart(books(split.train), books(split.validation));
    expectApart(books(split.validation), books(split.test));
}

TEST(ThreeWaySplit, DependsOnTheSeedAlone)
{
    const Sides sides = repetitiveTexts();
    const std::vector<std::string> groups(200);
    EXPECT_EQ(
        splitThreeWays(groups, sides, {20, 30, 1}).test, splitThreeWays(groups, sides, {20, 30, 1}).test);
    EXPECT_NE(
        splitThreeWays(groups, sides, {20, 30, 1}).test, splitThreeWays(groups, sides, {20, 30, 2}).test);
}

TEST(ThreeWaySplit, TextsThatAreMissingJoinNothing)
{
    Sides sides(2);
    for (std::size_t i = 0; i < 10; ++i) {
        sides[0].push_back("number " + std::to_string(i));
        sides[1].emplace_back();
    }
    EXPECT_EQ(splitThreeWays(std::vector<std::string>(10), sides, {2, 3, 1}).test.size(), 3u);
}

} // namespace
} // namespace isogloss::data
