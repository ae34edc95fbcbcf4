// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/script_counter.h"

#include <gtest/gtest.h>
#include <map>

namespace isogloss::text {
namespace {

TEST(ScriptCounter, CountsLettersByScript)
{
    ScriptCounter counter;
    counter.add("Hello, \xD0\xBC\xD0\xB8\xD1\x80! 123");
    counter.add("\xE6\xBC\xA2");
    const auto shares = counter.shares();
    ASSERT_EQ(shares.size(), 3u);
    EXPECT_EQ(shares[0].script, "Latn");
    EXPECT_EQ(shares[0].letters, 5u);
    EXPECT_EQ(shares[1].script, "Cyrl");
    EXPECT_EQ(shares[1].letters, 3u);
    EXPECT_EQ(shares[2].script, "Hani");
    EXPECT_EQ(counter.letters(), 9u);
}

TEST(ScriptCounter, WhatScriptsShareDoesNotCount)
{
    ScriptCounter counter;
    counter.add("123 .,!? \xCC\x81 \xE2\x82\xAC \xF0\x9F\x98\x80");
    EXPECT_TRUE(counter.shares().empty());
    EXPECT_EQ(counter.letters(), 0u);
}

TEST(ScriptCounter, CountsLettersNotMarks)
{
    ScriptCounter counter;
    counter.add("हिन्दी"); // three letters; vowel signs and virama are marks
    counter.add("e\u0301");
    const auto shares = counter.shares();
    ASSERT_EQ(shares.size(), 2u);
    EXPECT_EQ(shares[0].script, "Deva");
    EXPECT_EQ(shares[0].letters, 3u);
    EXPECT_EQ(shares[1].letters, 1u);
}

TEST(ScriptCounter, KeepsTheScriptsOfJapaneseApart)
{
    ScriptCounter counter;
    counter.add("東京タワーへ行くよ。");
    std::map<std::string, std::uint64_t> letters;
    for (const ScriptShare& share : counter.shares())
        letters[share.script] = share.letters;
    // The mark for a long vowel is of both kana.
    const std::map<std::string, std::uint64_t> expected{{"Hani", 3}, {"Kana", 2}, {"Hira", 3}};
    EXPECT_EQ(letters, expected);
}

TEST(ScriptCounter, KnowsScriptsOutsideTheBasicPlane)
{
    ScriptCounter counter;
    counter.add("𞤀𞤁 𐐀 𠀀 𝒜"); // Adlam, Deseret, Han; mathematical letters are of no script
    std::map<std::string, std::uint64_t> letters;
    for (const ScriptShare& share : counter.shares())
        letters[share.script] = share.letters;
    const std::map<std::string, std::uint64_t> expected{{"Adlm", 2}, {"Dsrt", 1}, {"Hani", 1}};
    EXPECT_EQ(letters, expected);
    EXPECT_EQ(counter.letters(), 4u);
}

TEST(ScriptCounter, WhatLooksLikeALetterMayHaveNoScript)
{
    ScriptCounter counter;
    counter.add("\u02BC\u00B5\uE000\u0378"); // apostrophe letter, micro sign, private use, unassigned
    EXPECT_TRUE(counter.shares().empty());
}

} // namespace
} // namespace isogloss::text
