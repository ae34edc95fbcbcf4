// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/code_point.h"

#include <gtest/gtest.h>

namespace isogloss::text {
namespace {

TEST(CodePointReader, GivesCharactersWithTheirBytes)
{
    using namespace std::string_literals;
    const std::string text = "a\0\u00E9\u20AC\U0001F600"s;
    CodePointReader reader(text);
    CodePoint character;
    for (const CodePoint& expected :
        {CodePoint{U'a', 0, 1}, {0, 1, 2}, {0xE9, 2, 4}, {0x20AC, 4, 7}, {0x1F600, 7, 11}}) {
        ASSERT_TRUE(reader.next(character));
        EXPECT_EQ(character.value, expected.value);
        EXPECT_EQ(character.begin, expected.begin);
        EXPECT_EQ(character.end, expected.end);
    }
    EXPECT_FALSE(reader.next(character));
    EXPECT_FALSE(reader.next(character));
}

TEST(CodePoint, IsWrittenAsItIsRead)
{
    std::string text;
    const char32_t characters[] = {0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF};
    for (const char32_t character : characters)
        appendUtf8(text, character);
    EXPECT_EQ(text.size(), 1U + 1 + 2 + 2 + 3 + 3 + 3 + 3 + 4 + 4);
    CodePointReader reader(text);
    CodePoint read;
    for (const char32_t character : characters) {
        ASSERT_TRUE(reader.next(read));
        EXPECT_EQ(read.value, character);
    }
}

TEST(CodePoint, KnowsTheAlphabetsThatLookAlike)
{
    EXPECT_EQ(alphabetOf(U'A'), Alphabet::Latin);
    EXPECT_EQ(alphabetOf(U'\u0410'), Alphabet::Cyrillic);
    EXPECT_EQ(alphabetOf(U'\u0391'), Alphabet::Greek);
    EXPECT_EQ(alphabetOf(U'\u0131'), Alphabet::Latin); // dotless i
    EXPECT_EQ(alphabetOf(U'\u212A'), Alphabet::Latin); // Kelvin sign
    EXPECT_EQ(alphabetOf(U'\u1C80'), Alphabet::Cyrillic);
    EXPECT_EQ(alphabetOf(U'\u2126'), Alphabet::Greek); // Ohm sign
    EXPECT_EQ(alphabetOf(U'\u00B5'), Alphabet::None); // the micro sign is of no script
    EXPECT_EQ(alphabetOf(U'\u0531'), Alphabet::None); // Armenian
    EXPECT_EQ(alphabetOf(U'1'), Alphabet::None);
    EXPECT_EQ(alphabetOf(U'\u0301'), Alphabet::None);
}

TEST(CodePoint, TellsLettersFromTheRest)
{
    for (const char32_t letter : {U'a', U'\u00DF', U'\u02BC', U'\u05D0', U'\u4E2D', U'\uAC00', U'\U0001E922'})
        EXPECT_TRUE(isLetter(letter)) << std::hex << static_cast<unsigned>(letter);
    for (const char32_t other :
        {U'1', U'_', U'\u0301', U'\u0345', U'\u2160', U'\u20AC', U'\U0001F600', U'\uE000'})
        EXPECT_FALSE(isLetter(other)) << std::hex << static_cast<unsigned>(other);
}

TEST(CodePoint, TellsSmallLettersFromCapitals)
{
    for (const char32_t small : {U'a', U'\u0131', U'\u00DF', U'\u03C2', U'\u10D0', U'\u05D0', U'\u4E2D'})
        EXPECT_TRUE(isSmallLetter(small)) << std::hex << static_cast<unsigned>(small);
    for (const char32_t other :
        {U'A', U'\u0130', U'\u1E9E', U'\u03A3', U'\u1C90', U'\u01C5', U'1', U'\u0301'})
        EXPECT_FALSE(isSmallLetter(other)) << std::hex << static_cast<unsigned>(other);
}

TEST(CodePoint, KnowsPrivateUse)
{
    for (const char32_t value : {U'\uE000', U'\uF8FF', U'\U000F0000', U'\U0010FFFD'})
        EXPECT_TRUE(isPrivateUse(value));
    for (const char32_t value : {U'\uD7FF', U'\uF900', U'\U0010FFFF', U'a'})
        EXPECT_FALSE(isPrivateUse(value));
}

TEST(CodePoint, ReadsDigitsOfAnyScript)
{
    EXPECT_EQ(digitValue(U'0'), 0);
    EXPECT_EQ(digitValue(U'\u0663'), 3); // Arabic-Indic
    EXPECT_EQ(digitValue(U'\u096F'), 9); // Devanagari
    EXPECT_EQ(digitValue(U'\uFF15'), 5); // full width
    EXPECT_EQ(digitValue(U'\U0001E951'), 1); // Adlam
    for (const char32_t other : {U'a', U'\u00B2', U'\u00BD', U'\u2164', U'\u4E94'})
        EXPECT_EQ(digitValue(other), -1) << std::hex << static_cast<unsigned>(other);
}

} // namespace
} // namespace isogloss::text
