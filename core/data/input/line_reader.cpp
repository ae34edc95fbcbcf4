// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/input/line_reader.h"

#include "core/data/errors.h"

#include <algorithm>

namespace isogloss::data {

namespace {

constexpr std::size_t MaxLineBytes = std::size_t{64} << 20;

std::size_t findLineEnd(const std::string& text, std::size_t from)
{
    const auto end = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(),
        [](char c) { return c == '\n' || c == '\r'; });
    return end == text.end() ? std::string::npos : static_cast<std::size_t>(end - text.begin());
}

} // namespace

Result<LineReader> LineReader::open(const Input& input, const std::string& encoding, ReadControl& control)
{
    ISOGLOSS_TRY(auto text, DecodedText::open(input, encoding, control));
    return LineReader(std::move(text));
}

Result<bool> LineReader::load()
{
    if (m_isAtEnd)
        return false;
    m_data.erase(0, m_from);
    m_searched -= m_from;
    m_from = 0;
    ISOGLOSS_TRY(const std::string piece, m_text.next());
    m_isAtEnd = piece.empty();
    m_data += piece;
    if (m_data.size() > MaxLineBytes && m_searched > MaxLineBytes)
        return Error{errors::LineTooLong, {{"path", place()}, {"line", std::to_string(m_number + 1)}}, {}};
    return !m_isAtEnd;
}

Result<bool> LineReader::next(std::string_view& line)
{
    m_searched = m_from;
    for (;;) {
        const std::size_t end = findLineEnd(m_data, m_searched);
        // A CR at the end of a piece may be followed by its LF.
        const bool isOpen = end == std::string::npos || (m_data[end] == '\r' && end + 1 == m_data.size());
        m_searched = end == std::string::npos ? m_data.size() : end;
        if (isOpen) {
            ISOGLOSS_TRY(const bool hasMore, load());
            if (hasMore)
                continue;
        }
        if (end == std::string::npos && m_from == m_data.size())
            return false;
        const std::size_t stop = m_searched;
        line = std::string_view(m_data).substr(m_from, stop - m_from);
        const bool isPair = stop + 1 < m_data.size() && m_data[stop] == '\r' && m_data[stop + 1] == '\n';
        m_from = std::min(m_data.size(), stop + (isPair ? 2 : 1));
        ++m_number;
        return true;
    }
}

} // namespace isogloss::data
