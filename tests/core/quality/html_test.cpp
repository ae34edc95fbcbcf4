// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/html.h"

#include <gtest/gtest.h>

namespace isogloss::quality {
namespace {

TEST(Html, TagsAndEntitiesAreTakenOut)
{
    const std::pair<const char*, const char*> texts[] = {{"a <b>bold</b> word", "a bold word"},
        {"one<br/>two<BR >", "onetwo"}, {"<a href=\"x\">link</a>", "link"}, {"x<!-- note -->y", "xy"},
        {"Tom &amp; Jerry", "Tom & Jerry"}, {"&#233;&#xE9;", "\u00E9\u00E9"}, {"&nbsp;", "\u00A0"}};
    for (const auto& [text, plain] : texts) {
        EXPECT_NE(firstHtml(text), "") << text;
        EXPECT_EQ(withoutHtml(text), plain);
    }
    EXPECT_EQ(firstHtml("see <i>this</i>"), "<i>");
}

TEST(Html, OtherTextsStay)
{
    for (const char* text : {"", "3 < 4 and 5 > 2", "I <3 you", "AT&T", "R&D; more", "<Name>",
             "a <unknown> b", "&unknown;", "&#0;", "&#xD800;", "<b", "x &", "<!-- open", "a<b and c>d"})
        EXPECT_EQ(withoutHtml(text), text);
}

} // namespace
} // namespace isogloss::quality
