// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/delimited.h"

#include "core/base/translatable.h"
#include "core/data/errors.h"
#include "core/data/import/column_guess.h"
#include "core/data/import/header_rows.h"
#include "core/data/readers/delimited_guess.h"
#include "core/data/readers/delimited_rows.h"

namespace isogloss::data {

namespace {

constexpr double SteadyEnough
    = 0.9; ///< so that a broken row is an error, not a reason to take another format
constexpr std::size_t GuessRows = 200;

Confidence sniff(const Sample& sample)
{
    if (sample.lines.empty())
        return Confidence::None;
    std::string text;
    for (const std::string& line : sample.lines)
        text += line + '\n';
    const SeparatorScore score = guessSeparator(text, sample.name);
    const bool isNamed = sample.isNamed(".tsv") || sample.isNamed(".csv") || sample.isNamed(".tab");
    if (isNamed)
        return score.steady >= SteadyEnough ? Confidence::Certain : Confidence::Likely;
    return score.separator == '\t' && score.steady >= SteadyEnough ? Confidence::Likely : Confidence::None;
}

Dialect dialectOf(const Layout& layout)
{
    return {layout.separator.empty() ? '\t' : layout.separator.front(), layout.quotes.value_or(false)};
}

Result<std::string> beginning(const Source& source, ReadControl& control)
{
    ReadControl quiet = control.quiet();
    ISOGLOSS_TRY(auto text, DecodedText::open(source.input, source.encoding, quiet));
    ISOGLOSS_TRY(std::string piece, text.next());
    // A row that the piece cuts is no measure.
    const auto end = piece.find_last_of("\r\n");
    return end == std::string::npos ? piece : piece.substr(0, end + 1);
}

Result<bool> guessHeader(const Table& table, Dialect dialect, ReadControl& control)
{
    const Source& source = table.sources.front();
    ReadControl quiet = control.quiet();
    ISOGLOSS_TRY(auto rows, DelimitedRows::open(source, dialect, quiet));
    std::vector<std::vector<std::string>> sample;
    std::vector<Cell> cells;
    while (sample.size() < GuessRows) {
        ISOGLOSS_TRY(const bool hasRow, rows.next(cells));
        if (!hasRow)
            break;
        std::vector<std::string>& row = sample.emplace_back();
        for (const Cell& cell : cells)
            row.emplace_back(*cell);
    }
    return looksLikeHeader(*table.languages, sample);
}

Result<Layout> guess(const Table& table, ReadControl& control)
{
    Layout layout = table.layout;
    const Source& source = table.sources.front();
    if (layout.separator.empty() || !layout.quotes) {
        ISOGLOSS_TRY(const std::string text, beginning(source, control));
        if (layout.separator.empty())
            layout.separator = guessSeparator(text, source.input.name).separator;
        if (!layout.quotes)
            layout.quotes = guessQuotes(text, layout.separator.front());
    }
    if (!layout.header) {
        ISOGLOSS_TRY(layout.header, guessHeader(table, dialectOf(layout), control));
    }
    return layout;
}

Result<void> read(const Table& table, RowSink& sink, ReadControl& control)
{
    const Source& source = table.sources.front();
    ISOGLOSS_TRY(auto rows, DelimitedRows::open(source, dialectOf(table.layout), control));
    HeaderRows out(sink, source.input.place(), table.layout.header.value_or(false));
    std::vector<Cell> cells;
    while (sink.wantsMore()) {
        ISOGLOSS_TRY(const bool hasRow, rows.next(cells));
        if (!hasRow)
            break;
        ISOGLOSS_CHECK(out.add(rows.line(), cells));
    }
    if (rows.literalQuotes() > 0)
        sink.notice(errors::QuotesLiteral, rows.literalQuotes());
    return {};
}

} // namespace

const Format Delimited{
    .id = "tsv",
    .name = QT_TRANSLATE_NOOP("formats", "TSV or CSV"),
    .sniff = sniff,
    .guess = guess,
    .read = read,
};

} // namespace isogloss::data
