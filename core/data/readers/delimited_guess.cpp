// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/delimited_guess.h"

#include <algorithm>
#include <array>
#include <map>

namespace isogloss::data {

namespace {

constexpr char Quote = '"';

/// Separators of a row outside quotes, where quotes open at the beginning of a cell only. Moves `at` behind
/// the row's line end.
std::size_t countSeparators(std::string_view text, char separator, std::size_t& at)
{
    std::size_t count = 0;
    bool isInQuotes = false;
    for (bool startsCell = true; at < text.size(); ++at) {
        const char c = text[at];
        if (c == Quote && separator != '\t' && (isInQuotes || startsCell))
            isInQuotes = !isInQuotes;
        else if (!isInQuotes && c == separator)
            ++count;
        else if (!isInQuotes && (c == '\n' || c == '\r'))
            break;
        // A quote behind a closing one opens again.
        startsCell = !isInQuotes && (c == separator || c == Quote);
    }
    while (at < text.size() && (text[at] == '\n' || text[at] == '\r'))
        ++at;
    return count;
}

SeparatorScore scoreOf(std::string_view text, char separator)
{
    std::map<std::size_t, std::size_t> rowsOfCount;
    SeparatorScore score{separator, 0, 0};
    for (std::size_t at = 0; at < text.size(); ++score.rows)
        ++rowsOfCount[countSeparators(text, separator, at)];
    const auto commonest = std::max_element(rowsOfCount.begin(), rowsOfCount.end(),
        [](const auto& a, const auto& b) { return a.second < b.second; });
    if (commonest != rowsOfCount.end() && commonest->first > 0)
        score.steady = static_cast<double>(commonest->second) / static_cast<double>(score.rows);
    return score;
}

/// The cell in quotes that begins at `at`, with both quotes; "" when they do not close before a separator or
/// a line end. `maySpan`: separators and line ends may stand inside.
std::string_view quotedCell(std::string_view text, std::size_t at, char separator, bool maySpan)
{
    const std::string ends{separator, '\n', '\r'};
    const std::string stops = ends + Quote;
    for (std::size_t end = at + 1; end < text.size(); ++end) {
        end = text.find_first_of(maySpan ? std::string_view(&Quote, 1) : std::string_view(stops), end);
        if (end == std::string_view::npos || text[end] != Quote)
            return {};
        const bool isLast = end + 1 == text.size();
        if (isLast || ends.find(text[end + 1]) != std::string::npos)
            return text.substr(at, end + 1 - at);
        if (text[end + 1] != Quote)
            return {};
        ++end;
    }
    return {};
}

bool needsQuotes(std::string_view cell, char separator)
{
    const std::string_view content = cell.size() >= 2 ? cell.substr(1, cell.size() - 2) : std::string_view();
    return content.find_first_of(std::string{separator, '\n', '\r', Quote}) != std::string_view::npos;
}

} // namespace

SeparatorScore guessSeparator(std::string_view text, std::string_view fileName)
{
    SeparatorScore best;
    for (const char separator : {'\t', ',', ';', '|'}) {
        const bool isNamed = separator == '\t' ? fileName.ends_with(".tsv") || fileName.ends_with(".tab")
                                               : fileName.ends_with(".csv");
        SeparatorScore score = scoreOf(text, separator);
        if (score.steady > 0 && isNamed)
            score.steady += 0.25;
        if (score.steady > best.steady)
            best = score;
        best.rows = std::max(best.rows, score.rows);
    }
    if (best.steady == 0 && fileName.ends_with(".csv"))
        best.separator = ',';
    best.steady = std::min(1.0, best.steady);
    return best;
}

bool guessQuotes(std::string_view text, char separator)
{
    if (separator != '\t')
        return true;
    // Rows that are whole when every tab and line end counts have none of these inside quotes.
    const bool maySpan = scoreOf(text, separator).steady < 1;
    std::size_t inHeader = 0;
    std::size_t headerCells = 0;
    bool isHeader = true;
    bool startsCell = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        headerCells += isHeader && startsCell ? 1 : 0;
        if (startsCell && text[at] == Quote) {
            const std::string_view cell = quotedCell(text, at, separator, maySpan);
            if (needsQuotes(cell, separator))
                return true;
            inHeader += isHeader && !cell.empty() ? 1 : 0;
            at += cell.size();
        }
        const bool isLineEnd = at < text.size() && (text[at] == '\n' || text[at] == '\r');
        isHeader = isHeader && !isLineEnd;
        startsCell = isLineEnd || (at < text.size() && text[at] == separator);
    }
    return inHeader > 0 && inHeader == headerCells;
}

} // namespace isogloss::data
