// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/utf8.h"

#include "core/text/errors.h"

#include <cstdint>
#include <unicode/utf8.h>

namespace isogloss::text {

namespace {

bool startsCodePoint(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

} // namespace

std::optional<std::size_t> firstInvalidUtf8(std::string_view text)
{
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    for (std::int64_t at = 0; at < size;) {
        const std::int64_t start = at;
        UChar32 codePoint = 0;
        U8_NEXT(bytes, at, size, codePoint);
        if (codePoint < 0)
            return static_cast<std::size_t>(start);
    }
    return std::nullopt;
}

Result<void> checkUtf8(std::string_view text)
{
    if (const auto offset = firstInvalidUtf8(text))
        return Error{errors::InvalidUtf8, {{"offset", std::to_string(*offset)}}, {}};
    return {};
}

std::string withoutInvalidUtf8(std::string_view bytes)
{
    const auto* const units = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::string text;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t start = at;
        UChar32 codePoint = 0;
        U8_NEXT(units, at, bytes.size(), codePoint);
        text += codePoint < 0 ? ReplacementCharacter : bytes.substr(start, at - start);
    }
    return text;
}

std::size_t countCodePoints(std::string_view text)
{
    std::size_t count = 0;
    for (const char byte : text)
        count += startsCodePoint(byte) ? 1 : 0;
    return count;
}

std::size_t byteOffset(std::string_view text, std::size_t codePoint)
{
    std::size_t at = 0;
    for (; at < text.size(); ++at)
        if (startsCodePoint(text[at]) && codePoint-- == 0)
            break;
    return at;
}

} // namespace isogloss::text
