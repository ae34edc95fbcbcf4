// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/script_check.h"

#include "core/language/errors.h"

#include <gtest/gtest.h>

namespace isogloss::language {
namespace {

text::ScriptCounter count(std::string_view text)
{
    text::ScriptCounter counter;
    counter.add(text);
    return counter;
}

TEST(ScriptMismatch, SaysWhatIsSeenInstead)
{
    std::string text = "abc";
    for (int i = 0; i < 97; ++i)
        text += "\xE1\xB1\xA5";
    const auto mismatch = scriptMismatch("Latn", count(text));
    ASSERT_TRUE(mismatch);
    EXPECT_EQ(mismatch->code, errors::ScriptMismatch);
    EXPECT_EQ(mismatch->argument("declared"), "Latn");
    EXPECT_EQ(mismatch->argument("seen"), "Olck");
    EXPECT_EQ(mismatch->argument("share"), "97");
    EXPECT_FALSE(scriptMismatch("Olck", count(text)));
}

TEST(ScriptMismatch, AFifthOfForeignLettersIsLetPass)
{
    EXPECT_FALSE(scriptMismatch("Latn", count("abcdefgh\xD1\x8F\xD1\x8F")));
    EXPECT_TRUE(scriptMismatch("Latn", count("abcdefg\xD1\x8F\xD1\x8F\xD1\x8F")));
}

TEST(ScriptMismatch, KnowsScriptsThatAreSeveral)
{
    const char* const japanese = "\xE6\xBC\xA2\xE5\xAD\x97\xE3\x81\x8B\xE3\x81\xAA\xE3\x82\xAB\xE3\x83\x8A";
    EXPECT_FALSE(scriptMismatch("Jpan", count(japanese)));
    EXPECT_TRUE(scriptMismatch("Hans", count(japanese)));
    EXPECT_FALSE(scriptMismatch("Hans", count("\xE6\xBC\xA2\xE5\xAD\x97")));
    EXPECT_FALSE(scriptMismatch("Aran", count("\xD8\xA7\xD8\xB1")));
    EXPECT_FALSE(scriptMismatch("Zzzz", count("abc")));
    EXPECT_FALSE(scriptMismatch("Arab", count("123 !?")));
}

} // namespace
} // namespace isogloss::language
