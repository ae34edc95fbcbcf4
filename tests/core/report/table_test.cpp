// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/table.h"

#include <gtest/gtest.h>

namespace isogloss::report {
namespace {

TEST(Table, MarkdownPadsByCharactersAndEscapesPipes)
{
    const Table table{"t", "A title", {"language", "F1"}, {{"Kurdî", "0.5"}, {"a|b", "0.25"}}};
    EXPECT_EQ(markdown(table),
        "A title\n\n"
        "| language |   F1 |\n"
        "| -------- | ---: |\n"
        "| Kurdî    |  0.5 |\n"
        "| a\\|b     | 0.25 |\n");
}

TEST(Table, CsvQuotesWhatNeedsIt)
{
    const Table table{"t", "A title", {"a", "b"}, {{"1,5", "say \"hm\""}, {"two\nlines", "plain"}}};
    EXPECT_EQ(csv(table), "a,b\r\n\"1,5\",\"say \"\"hm\"\"\"\r\n\"two\nlines\",plain\r\n");
}

} // namespace
} // namespace isogloss::report
