// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/input/decoded_text.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace isogloss::data {

/// The lines of a text. Only LF, CRLF and CR end a line (U+2028, U+0085, form feeds do not); a text that ends
/// with a line end has no empty line behind it. One thread.
class LineReader
{
public:
    static Result<LineReader> open(const Input& input, const std::string& encoding, ReadControl& control);
    explicit LineReader(DecodedText text)
        : m_text(std::move(text))
    {
    }

    /// False at the end. `line` stays valid until the next call. Errors: of DecodedText, LineTooLong{path,
    /// line} over 64 MiB.
    Result<bool> next(std::string_view& line);
    /// Of the line that next() gave, from 1.
    std::uint64_t number() const { return m_number; }
    const std::string& place() const { return m_text.place(); }
    /// "path, line 12".
    std::string here() const { return place() + ", line " + std::to_string(m_number); }

private:
    Result<bool> load();

    DecodedText m_text;
    std::string m_data;
    std::size_t m_from = 0;
    std::size_t m_searched = 0; ///< no line end before this
    std::uint64_t m_number = 0;
    bool m_isAtEnd = false;
};

} // namespace isogloss::data
