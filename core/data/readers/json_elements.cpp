// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/json_elements.h"

#include "core/base/errors.h"
#include "core/data/errors.h"

#include <algorithm>
#include <utility>

namespace isogloss::data {

namespace {

constexpr std::size_t MaxBytes = std::size_t{64} << 20;
constexpr std::string_view Blanks = " \t\r\n";

} // namespace

Error JsonElements::malformed(std::string reason) const
{
    return {errors::JsonMalformed,
        {{"path", place()}, {"line", std::to_string(m_lineHere)}, {"reason", std::move(reason)}}, {}};
}

Result<bool> JsonElements::load()
{
    if (m_isAtEnd)
        return false;
    m_data.erase(0, m_at);
    m_end -= std::min(m_end, m_at);
    m_at = 0;
    ISOGLOSS_TRY(const std::string piece, m_text.next());
    m_isAtEnd = piece.empty();
    m_data += piece;
    if (m_data.size() > MaxBytes && m_end > MaxBytes)
        return Error{errors::LineTooLong, {{"path", place()}, {"line", std::to_string(m_line)}}, {}};
    return !m_isAtEnd;
}

void JsonElements::pass(std::size_t count)
{
    const std::string_view passed = std::string_view(m_data).substr(m_at, count);
    m_lineHere += static_cast<std::uint64_t>(std::count(passed.begin(), passed.end(), '\n'));
    m_at += count;
}

/// False at the end of the text.
Result<bool> JsonElements::skip(std::string_view blanks)
{
    for (;;) {
        const std::size_t next = m_data.find_first_not_of(blanks, m_at);
        pass(std::min(next, m_data.size()) - m_at);
        if (next != std::string::npos)
            return true;
        ISOGLOSS_TRY(const bool hasMore, load());
        if (!hasMore)
            return false;
    }
}

Result<void> JsonElements::begin()
{
    ISOGLOSS_TRY(const bool hasAny, skip(Blanks));
    m_kind = hasAny && m_data[m_at] == '[' ? Kind::Array : Kind::Lines;
    if (m_kind == Kind::Array)
        pass(1);
    return {};
}

Result<bool> JsonElements::nextLine(std::string_view& element)
{
    ISOGLOSS_TRY(const bool hasAny, skip(Blanks));
    if (!hasAny)
        return false;
    m_line = m_lineHere;
    for (m_end = m_at;;) {
        m_end = std::min(m_data.size(), m_data.find_first_of("\r\n", m_end));
        if (m_end < m_data.size())
            break;
        ISOGLOSS_TRY(const bool hasMore, load());
        if (!hasMore)
            break;
    }
    element = std::string_view(m_data).substr(m_at, m_end - m_at);
    pass(m_end - m_at);
    return true;
}

/// Moves m_end behind the value that begins at m_at: to the comma or bracket that ends it.
Result<void> JsonElements::scanElement()
{
    int depth = 0;
    bool isInString = false;
    bool isEscaped = false;
    for (m_end = m_at;; ++m_end) {
        if (m_end == m_data.size()) {
            ISOGLOSS_TRY(const bool hasMore, load());
            if (!hasMore)
                return malformed("the list does not end");
        }
        const char c = m_data[m_end];
        if (isInString) {
            isInString = c != '"' || isEscaped;
            isEscaped = c == '\\' && !isEscaped;
        } else if (depth == 0 && (c == ',' || c == ']')) {
            return {};
        } else {
            isInString = c == '"';
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        }
    }
}

Result<void> JsonElements::endArray()
{
    pass(1);
    ISOGLOSS_TRY(const bool hasMore, skip(Blanks));
    m_kind = Kind::Ended;
    return hasMore ? Result<void>(malformed("something stands behind the list")) : Result<void>();
}

Result<bool> JsonElements::nextOfArray(std::string_view& element)
{
    ISOGLOSS_TRY(const bool hasAny, skip(Blanks));
    if (!hasAny)
        return malformed("the list does not end");
    if (m_data[m_at] == ']') {
        ISOGLOSS_CHECK(endArray());
        return false;
    }
    if (!std::exchange(m_isFirst, false)) {
        pass(1); // the comma
        ISOGLOSS_TRY(const bool hasNext, skip(Blanks));
        if (!hasNext)
            return malformed("the list does not end");
    }
    m_line = m_lineHere;
    ISOGLOSS_CHECK(scanElement());
    element = std::string_view(m_data).substr(m_at, m_end - m_at);
    pass(m_end - m_at);
    return true;
}

Result<bool> JsonElements::next(std::string_view& element)
{
    if (m_kind == Kind::Unknown)
        ISOGLOSS_CHECK(begin());
    if (m_kind == Kind::Ended)
        return false;
    return m_kind == Kind::Array ? nextOfArray(element) : nextLine(element);
}

} // namespace isogloss::data
