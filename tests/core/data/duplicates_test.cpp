// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/duplicates.h"

#include <gtest/gtest.h>

namespace isogloss::data {
namespace {

TEST(Normalised, IgnoresCasePunctuationAndForm)
{
    EXPECT_EQ(normalised("  Hello,   WORLD! "), "hello world");
    EXPECT_EQ(normalised("e\xCC\x81t\xC3\xA9"), "\xC3\xA9t\xC3\xA9");
    EXPECT_EQ(normalised("\xE0\xA4\xB9\xE0\xA4\xBF\xE0\xA4\x82"), "\xE0\xA4\xB9\xE0\xA4\xBF\xE0\xA4\x82");
    EXPECT_EQ(normalised("..."), "");
}

TEST(DuplicateGroups, JoinsOverEitherSide)
{
    const DuplicateGroups groups = duplicateGroups({"a", "b", "A!", "c", "d"}, {"1", "2", "3", "2", "4"});
    EXPECT_EQ(groups.group[0], groups.group[2]);
    EXPECT_EQ(groups.group[1], groups.group[3]);
    EXPECT_NE(groups.group[0], groups.group[1]);
    EXPECT_NE(groups.group[4], groups.group[0]);
    EXPECT_EQ(groups.pairsWithTwin, 4u);
}

TEST(Normalised, DoesTheSameToAsciiAlone)
{
    for (const char* text : {"", "A", " a--B_c  9!", "Don't STOP (now)...", "\t\x7F@x"})
        EXPECT_EQ(normalised(std::string(text) + " \xC3\xA9"),
            normalised(text) + (normalised(text).empty() ? "" : " ") + "\xC3\xA9")
            << text;
}

TEST(DuplicateGroups, DoNotJoinTextsThatAreOnlyMarks)
{
    const DuplicateGroups groups = duplicateGroups({"?!", "...", "?!"}, {"a", "b", "c"});
    EXPECT_NE(groups.group[0], groups.group[1]);
    EXPECT_EQ(groups.group[0], groups.group[2]);
    EXPECT_EQ(groups.pairsWithTwin, 2u);
}

TEST(DuplicateGroups, JoinOverAnyNumberOfLanguages)
{
    const std::vector<std::vector<std::string>> sides{{"one", "two", "", " ", "five"},
        {"eins", "zwei", "drei", "vier", "zwei!"}, {"uno", "", "uno", "", ""}};
    const DuplicateGroups groups = duplicateGroups(sides);
    EXPECT_EQ(groups.group[0], groups.group[2]);
    EXPECT_EQ(groups.group[1], groups.group[4]);
    EXPECT_EQ(groups.pairsWithTwin, 4u);
}

} // namespace
} // namespace isogloss::data
