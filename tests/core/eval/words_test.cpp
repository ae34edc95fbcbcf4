// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/words.h"

#include <gmock/gmock.h>

using isogloss::eval::characters;
using isogloss::eval::trimmed;
using isogloss::eval::words;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Words, SplitAtUnicodeWhiteSpace)
{
    EXPECT_THAT(words(" a\u00a0bé\t\u3000c\n"), ElementsAre("a", "bé", "c"));
    EXPECT_THAT(words("a\u200bb"), ElementsAre("a\u200bb"));
    EXPECT_THAT(words(" \n"), IsEmpty());
}

TEST(Words, AreTrimmedTogether)
{
    EXPECT_EQ(trimmed("\u2003 one  two\n"), "one  two");
    EXPECT_EQ(trimmed("  "), "");
}

TEST(Characters, AreCodePoints)
{
    EXPECT_THAT(characters("aéᎣ🙂"), ElementsAre("a", "é", "Ꭳ", "🙂"));
    EXPECT_THAT(characters(""), IsEmpty());
}
