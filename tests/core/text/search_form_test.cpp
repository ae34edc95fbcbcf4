// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/search_form.h"

#include <gtest/gtest.h>

namespace isogloss::text {
namespace {

TEST(SearchForm, IsWhatPeopleType)
{
    const std::pair<const char*, const char*> names[] = {{"Fran\xC3\xA7"
                                                          "ais",
                                                             "francais"},
        {"N\xE2\x80\x99Ko", "nko"}, {"N'Ko", "nko"},
        {"T\xC3\xBCrk\xC3\xA7"
         "e",
            "turkce"},
        {"Norwegian Bokm\xC3\xA5l", "norwegian bokmal"},
        {"\xC5\x81\xC3\xB3"
         "d\xC5\xBA",
            "lodz"},
        {"K\xC9\x94t\xC9\x94ko", "kotoko"}, {"Greek, Modern (1453-)", "greek modern 1453"},
        {"  a   b  ", "a b"}, {"", ""}, {"!?", ""}, {"Ti\xE1\xBA\xBFng Vi\xE1\xBB\x87t", "tieng viet"}};
    for (const auto& [name, form] : names)
        EXPECT_EQ(searchForm(name), form) << name;
}

TEST(SearchForm, KeepsLettersOfOtherScripts)
{
    const char* const arabic = "\xD8\xA7\xD9\x84\xD8\xB9\xD8\xB1\xD8\xA8\xD9\x8A\xD8\xA9";
    EXPECT_EQ(searchForm(arabic), arabic);
    const char* const hindi = "\xE0\xA4\xB9\xE0\xA4\xBF\xE0\xA4\xA8\xE0\xA5\x8D\xE0\xA4\xA6\xE0\xA5\x80";
    EXPECT_EQ(searchForm(hindi), hindi);
}

TEST(SearchForm, FoldsCaseForAllLanguagesAtOnce)
{
    const std::pair<const char*, const char*> names[]
        = {{"İstanbul", "istanbul"}, {"ISPARTA ısparta", "isparta isparta"}, {"ΟΔΥΣΣΕΎΣ", "οδυσσευσ"},
            {"Οδυσσεύς", "οδυσσευσ"}, {"STRAẞE", "strasse"}, {"Straße", "strasse"}, {"ᲛᲗᲐ", "მთა"}};
    for (const auto& [name, form] : names)
        EXPECT_EQ(searchForm(name), form) << name;
}

TEST(SearchForm, IsTheSameHoweverTheTextIsComposed)
{
    const std::pair<const char*, const char*> same[]
        = {{"Ti\u1EBFng Vi\u1EC7t", "Tie\u0302\u0301ng Vie\u0323\u0302t"},
            {"\uD55C\uAD6D\uC5B4", "\u1112\u1161\u11AB\u1100\u116E\u11A8\u110B\u1165"},
            {"\uFB01n ＡＢＣ", "fin abc"}, {"Fran\u00E7ais", "Franc\u0327ais"}};
    for (const auto& [one, other] : same)
        EXPECT_EQ(searchForm(one), searchForm(other)) << one;
}

TEST(SearchForm, DropsMarksThatPeopleLeaveOut)
{
    EXPECT_EQ(
        searchForm("\u0627\u0644\u0639\u064E\u0631\u064E\u0628\u0650"), "\u0627\u0644\u0639\u0631\u0628");
    EXPECT_EQ(searchForm("\u02BBOlelo Hawai\u02BBi"), "olelo hawaii");
}

/// Plain text takes a short way of its own, which must say the same.
TEST(SearchForm, OfAsciiIsTheSameBesideOtherLetters)
{
    for (char character = 1; character < 0x7F; ++character) {
        const std::string text = std::string("x") + character + "Y " + character;
        EXPECT_EQ(searchForm(text + " \u00E9"), searchForm(text + " e")) << static_cast<int>(character);
    }
}

} // namespace
} // namespace isogloss::text
