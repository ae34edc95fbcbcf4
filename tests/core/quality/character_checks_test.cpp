// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/character_checks.h"

#include <gtest/gtest.h>

namespace isogloss::quality {
namespace {

TEST(InvisibleCharacters, AreTakenOutWhereTheScriptHasNoUseForThem)
{
    EXPECT_EQ(invisibleCharacter("a\u200Bb", "Latn"), "U+200B");
    EXPECT_EQ(withoutInvisible("a\u200Bb\u00ADc\uFEFF", "Latn"), "abc");
    EXPECT_EQ(invisibleCharacter("\u1780\u200B\u1781", "Khmr"), "");
    EXPECT_EQ(invisibleCharacter("\u0627\u200F\u0628", "Arab"), "");
    EXPECT_EQ(invisibleCharacter("a\u200F", "Latn"), "U+200F");
    // Persian, Devanagari and emoji need their joiners.
    EXPECT_EQ(invisibleCharacter("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "Arab"), "");
    EXPECT_EQ(invisibleCharacter("\u0915\u094D\u200D\u0937", "Deva"), "");
    EXPECT_EQ(invisibleCharacter("\U0001F469\u200D\U0001F680", "Latn"), "");
    EXPECT_EQ(invisibleCharacter("plain", "Latn"), "");
}

TEST(ControlCharacters, BecomeBlanksOrNothing)
{
    EXPECT_EQ(controlCharacter("a\tb"), "U+0009");
    EXPECT_EQ(controlCharacter("a\u0085"), "U+0085");
    EXPECT_EQ(controlCharacter("abc"), "");
    EXPECT_EQ(withoutControls("a\tb\x01"
                              "c\u2028d"),
        "a bc d");
}

TEST(BrokenEncoding, KnowsWhatWindows1252MakesOfUtf8)
{
    for (const char* text : {"caf\u00C3\u00A9", "don\u00E2\u20AC\u2122t", "\u00D0\u0178\u00D1\u20AC",
             "a\uFFFDb", "\u00C2\u00A0x"})
        EXPECT_NE(brokenEncoding(text), "") << text;
    for (const char* text : {"caf\u00E9", "\u00C2ge", "CAF\u00C9\u2026", "\u00ABS\u00C3O\u00BB", "na\u00EFve",
             "\u00E2me", "\u201EMA\u00C7\u00C3\u201D", "\u00D8l", "\u00ABMA\u00C7\u00C3\u00BB"})
        EXPECT_EQ(brokenEncoding(text), "") << text;
    EXPECT_EQ(brokenEncoding("yes ?erz-iten di"), "?erz-iten");
    EXPECT_EQ(brokenEncoding("be?i\u010D"), "be?i\u010D");
    for (const char* text :
        {"what?", "what ?", "what?Then", "see example.com/a?b=c", "\"Why?\" he", "? a", "eh?\u2019"})
        EXPECT_EQ(brokenEncoding(text), "") << text;
}

TEST(StrayBlanks, AreTrimmedAndJoined)
{
    EXPECT_TRUE(hasStrayBlanks(" a"));
    EXPECT_TRUE(hasStrayBlanks("a\u3000"));
    EXPECT_TRUE(hasStrayBlanks("a  b"));
    EXPECT_FALSE(hasStrayBlanks("a b"));
    EXPECT_EQ(withoutStrayBlanks("  a   b\u00A0"), "a b");
}

TEST(PrivateUse, IsNamed)
{
    EXPECT_EQ(privateUseCharacter("a\uE000"), "U+E000");
    EXPECT_EQ(privateUseCharacter("\U000F0001"), "U+F0001");
    EXPECT_EQ(privateUseCharacter("a\uFFFD"), "");
}

} // namespace
} // namespace isogloss::quality
