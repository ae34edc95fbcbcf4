// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace isogloss::text {

/// A character and its bytes [begin, end) in a text.
struct CodePoint
{
    char32_t value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Goes through well-formed UTF-8. One thread; the text must outlive it.
class CodePointReader
{
public:
    explicit CodePointReader(std::string_view text)
        : m_text(text)
    {
    }
    /// False at the end.
    bool next(CodePoint& codePoint);

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

/// Alphabets with letters that look alike.
enum class Alphabet { None, Latin, Cyrillic, Greek };

/// Of a letter; None for letters of other scripts and for everything else.
Alphabet alphabetOf(char32_t codePoint);
bool isLetter(char32_t codePoint);
/// Lower-case letters, and letters of scripts without case.
bool isSmallLetter(char32_t codePoint);
/// Unicode's general category Co.
bool isPrivateUse(char32_t codePoint);
/// 0 to 9 for decimal digits of any script, else -1.
int digitValue(char32_t codePoint);

void appendUtf8(std::string& text, char32_t codePoint);

} // namespace isogloss::text
