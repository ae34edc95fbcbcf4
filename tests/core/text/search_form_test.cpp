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

} // namespace
} // namespace isogloss::text
