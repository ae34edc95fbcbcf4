// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/delimited_rows.h"

#include "core/base/file.h"
#include "core/data/errors.h"
#include "core/data/readers/delimited_guess.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

namespace isogloss::data {
namespace {

using ::testing::ElementsAre;
using Row = std::vector<std::string>;

constexpr Dialect Tsv{'\t', false};
constexpr Dialect QuotedTsv{'\t', true};
constexpr Dialect Csv{',', true};

struct Rows
{
    std::vector<Row> rows;
    std::vector<std::uint64_t> lines;
    std::uint64_t literalQuotes = 0;
};

Result<Rows> read(const std::string& bytes, Dialect dialect)
{
    const tests::TemporaryFolder folder;
    EXPECT_OK(writeFileAtomically(folder / "t", bytes));
    ReadControl control;
    const Source source{{folder / "t", "", "t", false, false, bytes.size()}, "", "UTF-8"};
    ISOGLOSS_TRY(auto reader, DelimitedRows::open(source, dialect, control));
    Rows result;
    std::vector<Cell> cells;
    for (;;) {
        ISOGLOSS_TRY(const bool hasRow, reader.next(cells));
        result.literalQuotes = reader.literalQuotes();
        if (!hasRow)
            return result;
        result.lines.push_back(reader.line());
        Row& row = result.rows.emplace_back();
        for (const Cell& cell : cells)
            row.emplace_back(*cell);
    }
}

std::vector<Row> rowsOf(const std::string& bytes, Dialect dialect)
{
    auto result = read(bytes, dialect);
    EXPECT_OK(result);
    return result.has_value() ? result.value().rows : std::vector<Row>();
}

TEST(DelimitedRows, PlainCellsAreKeptByteForByte)
{
    EXPECT_THAT(rowsOf("a\tb \n \t\"c\"\r\nd\t\re\tf", Tsv),
        ElementsAre(Row{"a", "b "}, Row{" ", "\"c\""}, Row{"d", ""}, Row{"e", "f"}));
    EXPECT_EQ(read("\"a\"\t\"b\nc\"\td", Tsv).value().literalQuotes, 2u);
    EXPECT_THAT(rowsOf("", Tsv), ElementsAre());
    EXPECT_THAT(rowsOf("\n\n", Tsv), ElementsAre(Row{""}, Row{""}));
}

TEST(DelimitedRows, QuotesHoldSeparatorsLineEndsAndQuotes)
{
    EXPECT_THAT(rowsOf("\"a, b\",c\n", Csv), ElementsAre(Row{"a, b", "c"}));
    EXPECT_THAT(rowsOf("\"say \"\"azul\"\"\",\"\"\r\n", Csv), ElementsAre(Row{"say \"azul\"", ""}));
    EXPECT_THAT(rowsOf("\"one\r\ntwo\n\rthree\",x\ny,z", Csv),
        ElementsAre(Row{"one\r\ntwo\n\rthree", "x"}, Row{"y", "z"}));
    EXPECT_THAT(rowsOf("\"\"\"\",\"\"\"\"\"\"", Csv), ElementsAre(Row{"\"", "\"\""}));
    EXPECT_THAT(rowsOf("a \"b\" c\t\"d\te\"", QuotedTsv), ElementsAre(Row{"a \"b\" c", "d\te"}));
    EXPECT_THAT(rowsOf("5\"\"\t6\n", QuotedTsv), ElementsAre(Row{"5\"\"", "6"}));
}

TEST(DelimitedRows, CountsLinesAsTheFileHasThem)
{
    EXPECT_THAT(read("a,\"b\n\nc\"\r\nd,e\n", Csv).value().lines, ElementsAre(1u, 4u));
    EXPECT_THAT(read("a\r\nb\rc\n", Tsv).value().lines, ElementsAre(1u, 2u, 3u));
}

TEST(DelimitedRows, NamesTheLineOfQuotesThatNeverClose)
{
    const auto open = read("a,b\nc,\"d\ne,f\n", Csv);
    EXPECT_ERROR(open, errors::QuoteOpen);
    EXPECT_EQ(open.error().argument("line"), "2");
    const auto behind = read("a,\"b\" c,d\n", Csv);
    EXPECT_ERROR(behind, errors::EntryForm);
    EXPECT_EQ(behind.error().argument("line"), "1");
}

TEST(DelimitedRows, RowsMayStandBetweenPieces)
{
    for (std::size_t length = 262'138; length < 262'150; ++length) {
        const std::string first(length, 'x');
        EXPECT_THAT(rowsOf(first + ",\"b\"\"\r\n\",c\r\nd,e,f", Csv),
            ElementsAre(Row{first, "b\"\r\n", "c"}, Row{"d", "e", "f"}));
    }
}

TEST(DelimitedGuess, TakesTheSteadiestSeparator)
{
    EXPECT_EQ(guessSeparator("a, b\tc\nd\te, f, g\n", "x").separator, '\t');
    EXPECT_EQ(guessSeparator("a,b\n\"c, d\",e\n", "x.csv").separator, ',');
    EXPECT_EQ(guessSeparator("a;b, c\nd;e\n", "x.csv").separator, ';');
    EXPECT_EQ(guessSeparator("a|b|c\nd|e|f\n", "x.txt").separator, '|');
    EXPECT_EQ(guessSeparator("one\ntwo\n", "x.csv").separator, ',');
    EXPECT_EQ(guessSeparator("Yes, it is.\nNo, not.\nNo, no, no.\n", "x").steady, 2.0 / 3);
}

TEST(DelimitedGuess, QuotesOfTsvNeedASign)
{
    EXPECT_TRUE(guessQuotes("a,b", ','));
    EXPECT_FALSE(guessQuotes("\"Hm,\" she said.\tx\n\"No.\"\ty\n", '\t'));
    EXPECT_TRUE(guessQuotes("\"a \"\"b\"\" c\"\tx\n", '\t'));
    EXPECT_TRUE(guessQuotes("a\t\"b\nc\"\nd\te\n", '\t'));
    EXPECT_TRUE(guessQuotes("\"key\"\t\"text\"\na\tb\n", '\t'));
    // Every line is a whole row, so the quotes over two of them are none.
    EXPECT_FALSE(guessQuotes("\"Come,\tKomm\nhe said.\"\tsagte er\n", '\t'));
}

} // namespace
} // namespace isogloss::data
