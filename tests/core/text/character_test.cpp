// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/character.h"

#include <gtest/gtest.h>

namespace isogloss::text {
namespace {

TEST(Character, KnowsWhatMayStandInAWord)
{
    for (const char* const word :
        {"a", "\u00DF", "5", "\u0663", "_", "\u203F", "\u0301", "\u4E2D", "\u200D", "\U0001E922"}) {
        EXPECT_TRUE(startsWithWord(word)) << word;
        EXPECT_TRUE(endsWithWord(word)) << word;
    }
    for (const char* const other : {"", " ", "-", "'", "\u00B2", "\u20AC", "\u200B", "\U0001F600"}) {
        EXPECT_FALSE(startsWithWord(other)) << other;
        EXPECT_FALSE(endsWithWord(other)) << other;
    }
}

TEST(Character, LooksAtTheEnds)
{
    EXPECT_TRUE(startsWithWord("\u00E9!"));
    EXPECT_FALSE(endsWithWord("\u00E9!"));
    EXPECT_FALSE(startsWithWord("\u2014\u00E9"));
    EXPECT_TRUE(endsWithWord("\u2014\u00E9"));
}

TEST(Character, MeasuresBlanksInBytes)
{
    EXPECT_EQ(leadingBlanks(" \t\r\na "), 4U);
    EXPECT_EQ(trailingBlanks(" a\n "), 2U);
    EXPECT_EQ(leadingBlanks("\u00A0\u3000\u2028a"), 2U + 3 + 3);
    EXPECT_EQ(trailingBlanks("a\u0085\u2009"), 2U + 3);
    EXPECT_EQ(leadingBlanks("\u200Ba"), 0U); // zero width is no blank
    EXPECT_EQ(leadingBlanks(""), 0U);
    EXPECT_EQ(leadingBlanks(" \u3000 "), 5U);
    EXPECT_EQ(trailingBlanks(" \u3000 "), 5U);
}

} // namespace
} // namespace isogloss::text
