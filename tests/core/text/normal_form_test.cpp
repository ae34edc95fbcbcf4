// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/normal_form.h"

#include "core/text/code_point.h"
#include "tests/core/text/unicode_golden.h"

namespace isogloss::text {
namespace {

TEST(NormalForm, ComposesVietnamese)
{
    const char* const letter = "\u1EC7"; // e with circumflex and dot below
    for (const char* const typed :
        {"e\u0323\u0302", "e\u0302\u0323", "\u00EA\u0323", "\u1EB9\u0302", "\u1EC7"})
        EXPECT_EQ(composed(typed), letter);
    EXPECT_EQ(composed("Tie\u0302\u0301ng Vie\u0323\u0302t"), "Ti\u1EBFng Vi\u1EC7t");
    EXPECT_EQ(composed("e\u0302\u0302"), "\u00EA\u0302"); // a second one of the same kind stays
}

TEST(NormalForm, ComposesEveryHangulSyllable)
{
    constexpr char32_t FirstSyllable = 0xAC00;
    char32_t syllable = FirstSyllable;
    for (char32_t lead = 0x1100; lead < 0x1100 + 19; ++lead)
        for (char32_t vowel = 0x1161; vowel < 0x1161 + 21; ++vowel)
            for (char32_t tail = 0x11A7; tail < 0x11A7 + 28; ++tail) {
                std::string parts;
                std::string whole;
                appendUtf8(parts, lead);
                appendUtf8(parts, vowel);
                if (tail != 0x11A7) // stands for none
                    appendUtf8(parts, tail);
                appendUtf8(whole, syllable++);
                ASSERT_EQ(composed(parts), whole);
            }
    EXPECT_EQ(syllable, FirstSyllable + 11172);
    EXPECT_EQ(composed("\uD558\u11AB"), "\uD55C"); // a syllable without tail and a tail
    EXPECT_EQ(composed("\u1112\u11AB"), "\u1112\u11AB"); // nothing without a vowel
    EXPECT_EQ(composed("\u3147\u314F"), "\u3147\u314F"); // compatibility letters do not join
}

TEST(NormalForm, IsCanonicalOnly)
{
    EXPECT_EQ(composed("\u212B\u2126\u212A"), "\u00C5\u03A9K"); // Angstrom, Ohm, Kelvin
    EXPECT_EQ(composed("\uFB01\u00BD\uFF21"), "\uFB01\u00BD\uFF21"); // ligature, fraction, full width stay
    EXPECT_EQ(composed("\u0958"), "\u0915\u093C"); // taken apart: excluded from composition
    EXPECT_EQ(composed("\u0301e"), "\u0301e");
}

using NormalFormGolden = UnicodeGolden;

TEST_F(NormalFormGolden, IsPythonsForEveryCharacter)
{
    ASSERT_GT(m_golden["normal"].size(), 2000U);
    for (const Json& forms : m_golden["normal"]) {
        const auto composedForm = forms[2].get<std::string>();
        for (const Json& form : forms)
            EXPECT_EQ(composed(form.get<std::string>()), composedForm) << forms;
    }
}

TEST(NormalForm, SaysWhichBytesChange)
{
    const auto edits = composeEdits("ae\u0301b \u212B");
    ASSERT_EQ(edits.size(), 2U);
    EXPECT_EQ(edits[0].begin, 1U);
    EXPECT_EQ(edits[0].end, 4U);
    EXPECT_EQ(edits[0].content, "\u00E9");
    EXPECT_EQ(edits[1].begin, 6U);
    EXPECT_EQ(edits[1].end, 9U);
    EXPECT_EQ(edits[1].content, "\u00C5");
}

TEST(NormalForm, ChangesNothingThatHasIt)
{
    for (const char* const text : {"", "plain", "Vi\u1EC7t \uD55C\uAD6D", "\u0301", "q\u0323\u0307"})
        EXPECT_TRUE(composeEdits(text).empty()) << text;
    EXPECT_FALSE(composeEdits("q\u0307\u0323").empty()); // marks in another order
}

} // namespace
} // namespace isogloss::text
