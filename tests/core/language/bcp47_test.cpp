// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/bcp47.h"

#include <gtest/gtest.h>

namespace isogloss::language {
namespace {

TEST(ParseTag, ReadsEveryFormThatPeopleWrite)
{
    struct Case
    {
        const char* text;
        TagParts parts;
    };
    const Case cases[] = {{"yo", {"yo", "", "", ""}}, {"zh-Hant-TW", {"zh", "Hant", "TW", ""}},
        {"zh_TW", {"zh", "", "TW", ""}}, {"ZH-hANT", {"zh", "Hant", "", ""}},
        {"es-419", {"es", "", "419", ""}}, {"apc_Arab_nort3139", {"apc", "Arab", "", "nort3139"}},
        {"apc-Arab-x-nort3139", {"apc", "Arab", "", "nort3139"}}, {"eng_Latn", {"eng", "Latn", "", ""}}};
    for (const Case& example : cases) {
        const auto parts = parseTag(example.text);
        ASSERT_TRUE(parts) << example.text;
        EXPECT_EQ(parts->language, example.parts.language) << example.text;
        EXPECT_EQ(parts->script, example.parts.script) << example.text;
        EXPECT_EQ(parts->region, example.parts.region) << example.text;
        EXPECT_EQ(parts->variety, example.parts.variety) << example.text;
    }
}

TEST(ParseTag, IsNothingForOtherText)
{
    for (const char* text : {"", "-", "e", "english", "en--US", "en-", "en US", "eng_Latn_a_b_c", "12", "é"})
        EXPECT_FALSE(parseTag(text)) << text;
}

} // namespace
} // namespace isogloss::language
