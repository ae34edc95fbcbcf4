// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/code_point.h"

#include <cstdint>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace isogloss::text {

bool CodePointReader::next(CodePoint& codePoint)
{
    if (m_at >= m_text.size())
        return false;
    codePoint.begin = m_at;
    UChar32 value = 0;
    U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(m_text.data()), m_at, m_text.size(), value);
    codePoint.value = static_cast<char32_t>(value);
    codePoint.end = m_at;
    return true;
}

Alphabet alphabetOf(char32_t codePoint)
{
    if (!isLetter(codePoint))
        return Alphabet::None;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(codePoint), &status)) {
    case USCRIPT_LATIN:
        return Alphabet::Latin;
    case USCRIPT_CYRILLIC:
        return Alphabet::Cyrillic;
    case USCRIPT_GREEK:
        return Alphabet::Greek;
    default:
        return Alphabet::None;
    }
}

bool isLetter(char32_t codePoint)
{
    return u_isalpha(static_cast<UChar32>(codePoint)) != 0;
}

bool isSmallLetter(char32_t codePoint)
{
    const auto value = static_cast<UChar32>(codePoint);
    return u_isalpha(value) != 0 && u_isupper(value) == 0 && u_istitle(value) == 0;
}

bool isPrivateUse(char32_t codePoint)
{
    return u_charType(static_cast<UChar32>(codePoint)) == U_PRIVATE_USE_CHAR;
}

int digitValue(char32_t codePoint)
{
    return u_charDigitValue(static_cast<UChar32>(codePoint));
}

void appendUtf8(std::string& text, char32_t codePoint)
{
    char bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, codePoint);
    text.append(bytes, static_cast<std::size_t>(length));
}

} // namespace isogloss::text
