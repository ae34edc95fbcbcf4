// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/byte_fallback.h"

#include <charconv>

namespace isogloss::tokenizer {

std::string bytePiece(unsigned char byte)
{
    constexpr std::string_view Digits = "0123456789ABCDEF";
    return {'<', '0', 'x', Digits[byte >> 4], Digits[byte & 15], '>'};
}

std::optional<char> byteOfPiece(std::string_view piece)
{
    unsigned value = 0;
    if (piece.size() != 6 || !piece.starts_with("<0x") || piece.back() != '>')
        return std::nullopt;
    const char* const end = piece.data() + 5;
    const auto [stopped, error] = std::from_chars(piece.data() + 3, end, value, 16);
    if (error != std::errc() || stopped != end)
        return std::nullopt;
    return static_cast<char>(value);
}

} // namespace isogloss::tokenizer
