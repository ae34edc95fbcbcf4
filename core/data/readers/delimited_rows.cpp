// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/delimited_rows.h"

#include "core/base/excerpt.h"
#include "core/data/errors.h"

#include <algorithm>

namespace isogloss::data {

namespace {

constexpr std::size_t MaxRowBytes = std::size_t{64} << 20;
constexpr char Quote = '"';

bool endsLine(char c)
{
    return c == '\n' || c == '\r';
}

std::uint64_t countLineEnds(std::string_view text)
{
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        count
            += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')) ? 1 : 0;
    return count;
}

} // namespace

Result<DelimitedRows> DelimitedRows::open(const Source& source, Dialect dialect, ReadControl& control)
{
    ISOGLOSS_TRY(auto text, DecodedText::open(source.input, source.encoding, control));
    return DelimitedRows(std::move(text), dialect);
}

Result<bool> DelimitedRows::load()
{
    if (m_isAtEnd)
        return false;
    m_data.erase(0, m_from);
    m_scanned -= m_from;
    m_from = 0;
    ISOGLOSS_TRY(const std::string piece, m_text.next());
    m_isAtEnd = piece.empty();
    m_data += piece;
    if (m_scanned > MaxRowBytes)
        return Error{
            errors::LineTooLong, {{"path", m_text.place()}, {"line", std::to_string(m_nextLine)}}, {}};
    return !m_isAtEnd;
}

DelimitedRows::Place DelimitedRows::behind(char c) const
{
    if (m_place == Place::InQuotes)
        return c == Quote ? Place::BehindQuotes : Place::InQuotes;
    if (c == m_dialect.separator)
        return Place::CellStart;
    const bool opens = c == Quote && (m_place == Place::CellStart || m_place == Place::BehindQuotes);
    return opens && m_dialect.quotes ? Place::InQuotes : Place::Plain;
}

/// Moves m_scanned to the line end that ends the row, or to the end of the data.
void DelimitedRows::scan()
{
    for (; m_scanned < m_data.size(); ++m_scanned) {
        const char c = m_data[m_scanned];
        if (endsLine(c) && m_place != Place::InQuotes)
            return;
        m_place = behind(c);
    }
}

Result<bool> DelimitedRows::next(std::vector<Cell>& cells)
{
    m_scanned = m_from;
    m_place = Place::CellStart;
    for (;;) {
        scan();
        // A CR at the end of a piece may be followed by its LF.
        if (m_scanned + 1 < m_data.size())
            break;
        ISOGLOSS_TRY(const bool hasMore, load());
        if (!hasMore)
            break;
    }
    if (m_place == Place::InQuotes)
        return Error{errors::QuoteOpen, {{"path", m_text.place()}, {"line", std::to_string(m_nextLine)}}, {}};
    if (m_from == m_data.size())
        return false;
    const std::size_t end = m_scanned;
    m_rowLine = m_nextLine;
    ISOGLOSS_CHECK(cut(end, cells));
    const bool isPair = end + 1 < m_data.size() && m_data[end] == '\r' && m_data[end + 1] == '\n';
    const std::size_t from = std::exchange(m_from, std::min(m_data.size(), end + (isPair ? 2 : 1)));
    m_nextLine += m_dialect.quotes ? countLineEnds(std::string_view(m_data).substr(from, m_from - from)) : 1;
    return true;
}

Cell DelimitedRows::plain(std::size_t& at, std::size_t end)
{
    const std::string_view row = std::string_view(m_data).substr(0, end);
    const std::size_t stop = std::min(end, row.find(m_dialect.separator, at));
    const std::string_view cell = row.substr(at, stop - at);
    m_literalQuotes += cell.starts_with(Quote) ? 1 : 0;
    at = stop;
    return cell;
}

Result<Cell> DelimitedRows::unquoted(std::size_t& at, std::size_t end)
{
    const std::size_t start = at + 1;
    bool hasDoubles = false;
    for (at = start; at + 1 < end && (m_data[at] != Quote || m_data[at + 1] == Quote); ++at)
        if (m_data[at] == Quote) {
            hasDoubles = true;
            ++at;
        }
    const std::string_view content = std::string_view(m_data).substr(start, at - start);
    ++at;
    if (at < end && m_data[at] != m_dialect.separator)
        return Error{errors::EntryForm,
            {{"path", m_text.place()}, {"line", std::to_string(m_rowLine)}, {"allowed", "\"text\""},
                {"value", excerpt(std::string_view(m_data).substr(start - 1, end - start + 1))}},
            {}};
    if (!hasDoubles)
        return Cell(content);
    std::string& text = m_unescaped.emplace_back();
    for (std::size_t i = 0; i < content.size(); ++i) {
        text += content[i];
        i += content[i] == Quote ? 1 : 0;
    }
    return Cell(text);
}

Result<void> DelimitedRows::cut(std::size_t end, std::vector<Cell>& cells)
{
    cells.clear();
    m_unescaped.clear();
    // Views into short strings must survive those that follow.
    m_unescaped.reserve(
        static_cast<std::size_t>(std::count(m_data.begin() + static_cast<std::ptrdiff_t>(m_from),
                                     m_data.begin() + static_cast<std::ptrdiff_t>(end), m_dialect.separator)
            + 1));
    for (std::size_t at = m_from;; ++at) {
        if (m_dialect.quotes && at < end && m_data[at] == Quote) {
            ISOGLOSS_TRY(const Cell cell, unquoted(at, end));
            cells.push_back(cell);
        } else {
            cells.push_back(plain(at, end));
        }
        if (at >= end)
            return {};
    }
}

} // namespace isogloss::data
