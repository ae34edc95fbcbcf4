// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_counter.h"

#include <gtest/gtest.h>

namespace isogloss::text {
namespace {

TEST(CountWords, LeavesPunctuationAndBlanksOut)
{
    EXPECT_EQ(countWords("Wake me at nine, please!"), 5U);
    EXPECT_EQ(countWords("it's 3.5 km"), 3U);
    EXPECT_EQ(countWords(""), 0U);
    EXPECT_EQ(countWords(" ... - "), 0U);
}

TEST(CountWords, KnowsScriptsWithoutBlanks)
{
    EXPECT_EQ(countWords("ฉันรักภาษาไทย"), 4U);
    EXPECT_GT(countWords("我喜欢学习语言"), 2U);
    EXPECT_EQ(countWords("მე მიყვარს ენები"), 3U);
    EXPECT_EQ(countWords("أحب اللغات"), 2U);
}

} // namespace
} // namespace isogloss::text
