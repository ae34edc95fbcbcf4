// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/spelling.h"

#include <gtest/gtest.h>

using namespace isogloss::text;

namespace {

std::string in(Spelling spelling, const char* text)
{
    return Speller(spelling).spelled(text);
}

} // namespace

TEST(Spelling, ComposesWithoutChangingWhatIsRead)
{
    EXPECT_EQ(in(Spelling::AsWritten, "e\xCC\x81"), "e\xCC\x81");
    EXPECT_EQ(in(Spelling::Composed, "e\xCC\x81"), "\xC3\xA9");
}

TEST(Spelling, TakesToneOffAndLeavesOtherMarks)
{
    EXPECT_EQ(in(Spelling::WithoutTones, "ọ̀rọ̀ Yorùbá, ń lọ"), "ọrọ Yoruba, n lọ");
    EXPECT_EQ(in(Spelling::WithoutTones, "bë ñ ç ũ"), "bë ñ ç ũ");
    EXPECT_EQ(in(Spelling::WithoutTones, "ma˥˩"), "ma");
    EXPECT_EQ(in(Spelling::WithoutTones, "Ќ й ё"), "Ќ й ё"); // no tone in Cyrillic
}

TEST(Spelling, WritesOtherScriptsInLatinLetters)
{
    EXPECT_EQ(in(Spelling::Latin, "Москва"), "Moskva");
    EXPECT_EQ(in(Spelling::Latin, "თბილისი"), "tbilisi");
    EXPECT_EQ(in(Spelling::Latin, "plain"), "plain");
    EXPECT_EQ(in(Spelling::Latin, ""), "");
}

TEST(Spelling, HasNames)
{
    std::string names;
    for (const Spelling spelling : AllSpellings)
        names += spellingName(spelling) + ' ';
    EXPECT_EQ(names, "as_written composed without_tones latin ");
}
