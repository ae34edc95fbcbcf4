// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/character.h"

#include <cstdint>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace isogloss::text {

namespace {

bool isWord(UChar32 codePoint)
{
    constexpr std::uint32_t Categories = U_GC_M_MASK | U_GC_ND_MASK | U_GC_PC_MASK;
    return u_hasBinaryProperty(codePoint, UCHAR_ALPHABETIC) || (U_GET_GC_MASK(codePoint) & Categories) != 0
        || u_hasBinaryProperty(codePoint, UCHAR_JOIN_CONTROL);
}

/// The code point from `at`, which moves past it.
UChar32 next(std::string_view text, std::size_t& at)
{
    UChar32 codePoint = 0;
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    U8_NEXT(bytes, at, text.size(), codePoint);
    return codePoint;
}

/// The code point before `at`, which moves to its beginning.
UChar32 previous(std::string_view text, std::size_t& at)
{
    do
        --at;
    while (at > 0 && U8_IS_TRAIL(text[at]));
    std::size_t begin = at;
    return next(text, begin);
}

} // namespace

bool startsWithWord(std::string_view text)
{
    std::size_t at = 0;
    return !text.empty() && isWord(next(text, at));
}

bool endsWithWord(std::string_view text)
{
    std::size_t at = text.size();
    return !text.empty() && isWord(previous(text, at));
}

std::size_t leadingBlanks(std::string_view text)
{
    std::size_t blanks = 0;
    for (std::size_t at = 0; at < text.size() && u_isUWhiteSpace(next(text, at));)
        blanks = at;
    return blanks;
}

std::size_t trailingBlanks(std::string_view text)
{
    std::size_t blanksBegin = text.size();
    for (std::size_t at = text.size(); at > 0 && u_isUWhiteSpace(previous(text, at));)
        blanksBegin = at;
    return text.size() - blanksBegin;
}

} // namespace isogloss::text
