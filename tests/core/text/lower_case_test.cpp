// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/lower_case.h"

#include "core/text/code_point.h"
#include "tests/core/text/unicode_golden.h"

namespace isogloss::text {
namespace {

TEST(LowerCase, FollowsUnicodesSpecialCases)
{
    const std::pair<const char*, const char*> cases[] = {
        {"", ""}, {"\u0130", "i\u0307"}, // Turkish dotted capital I keeps its dot as a mark
        {"I\u0131i", "i\u0131i"}, // no language's own rule: I becomes i, dotless i stays
        {"ΣΟΦΟΣ ΣΟΦΟΣ.", "σοφος σοφος."}, // sigma at the end of a word
        {"Σ", "σ"}, // which is not a word
        {"ΑΣ'Β", "ασ'β"}, // an apostrophe does not end it
        {"STRAẞE Straße", "straße straße"}, {"Ǆǅǆ", "ǆǆǆ"}, {"ᲛᲗᲐᲕᲠᲣᲚᲘ", "მთავრული"},
        {"𞤀𞤁", "𞤢𞤣"}, // Adlam, outside the basic plane
    };
    for (const auto& [text, lower] : cases)
        EXPECT_EQ(lowerCase(text), lower);
}

using LowerCaseGolden = UnicodeGolden;

TEST_F(LowerCaseGolden, IsPythonsForEveryCharacter)
{
    ASSERT_GT(m_golden["lower"].size(), 1300U);
    for (const Json& range : m_golden["assigned"])
        for (auto value = range[0].get<char32_t>(); value <= range[1].get<char32_t>(); ++value) {
            std::string character;
            appendUtf8(character, value);
            ASSERT_EQ(lowerCase(character), m_golden["lower"].value(character, character));
        }
}

TEST_F(LowerCaseGolden, IsPythonsForWords)
{
    for (const auto& [word, lower] : m_golden["lower_words"].items())
        EXPECT_EQ(lowerCase(word), lower);
}

} // namespace
} // namespace isogloss::text
