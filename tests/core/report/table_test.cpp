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

TEST(Table, LatexHasTheRulesOfBooktabsAndNoCommandsFromCells)
{
    Table table{"scores", "F1 by language", {"language", "F1 (%)"}, {{"eng_Latn", "-0.5"}, {"a&b", "+0.1 [-0.2, 0.4]"}}};
    table.note = "Means over 3 seeds.";
    table.strong = {{0, 1}};
    EXPECT_EQ(latex(table),
        "% \\usepackage{booktabs}\n"
        "\\begin{table}\n"
        "\\centering\n"
        "\\caption{F1 by language. Means over 3 seeds.}\n"
        "\\label{tab:scores}\n"
        "\\begin{tabular}{lr}\n"
        "\\toprule\n"
        "language & F1 (\\%) \\\\\n"
        "\\midrule\n"
        "eng\\_Latn & \\textbf{$-$0.5} \\\\\n"
        "a\\&b & +0.1 [$-$0.2, 0.4] \\\\\n"
        "\\bottomrule\n"
        "\\end{tabular}\n"
        "\\end{table}\n");
}

TEST(Table, MarkdownSetsWhatWasShownInBoldAndEndsWithTheNote)
{
    Table table{"t", "A title", {"a", "b"}, {{"x", "1"}}};
    table.note = "A note.";
    table.strong = {{0, 1}};
    EXPECT_EQ(markdown(table), "A title\n\n| a   |     b |\n| --- | ----: |\n| x   | **1** |\n\nA note.\n");
}

} // namespace
} // namespace isogloss::report
