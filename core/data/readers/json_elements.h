// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/input/decoded_text.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace isogloss::data {

/// Cuts JSON Lines, or one array, into the texts of its values without reading these. One thread.
class JsonElements
{
public:
    explicit JsonElements(DecodedText text)
        : m_text(std::move(text))
    {
    }

    /// False at the end. `element` stays valid until the next call. Errors: of DecodedText, LineTooLong for
    /// values over 64 MiB, JsonMalformed for an array that does not end or goes on behind its end.
    Result<bool> next(std::string_view& element);
    /// In which the value that next() gave begins, from 1.
    std::uint64_t line() const { return m_line; }
    const std::string& place() const { return m_text.place(); }

private:
    enum class Kind { Unknown, Lines, Array, Ended };

    Result<bool> load();
    Result<bool> skip(std::string_view blanks);
    Result<void> begin();
    Result<bool> nextLine(std::string_view& element);
    Result<bool> nextOfArray(std::string_view& element);
    Result<void> scanElement();
    Result<void> endArray();
    void pass(std::size_t count);
    Error malformed(std::string reason) const;

    DecodedText m_text;
    std::string m_data;
    std::size_t m_at = 0;
    std::size_t m_end = 0; ///< of the value that is being looked for; nothing before it ends it
    Kind m_kind = Kind::Unknown;
    bool m_isAtEnd = false;
    bool m_isFirst = true;
    std::uint64_t m_line = 1; ///< of the value
    std::uint64_t m_lineHere = 1; ///< of m_at
};

} // namespace isogloss::data
