// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/byte_alphabet.h"

#include <array>
#include <cstdint>

namespace isogloss::tokenizer {

namespace {

constexpr int AlphabetEnd = 0x144; ///< code points of the alphabet lie below

struct Alphabet
{
    std::array<std::uint16_t, 256> codePoints{};
    std::array<std::int16_t, AlphabetEnd> bytes{};
};

/// Visible Latin-1 characters stand for themselves; the other bytes, in order, for U+0100 and on.
constexpr Alphabet makeAlphabet()
{
    Alphabet alphabet;
    alphabet.bytes.fill(-1);
    int next = 0x100;
    for (int byte = 0; byte < 256; ++byte) {
        const bool isVisible
            = (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xFF && byte != 0xAD);
        const int codePoint = isVisible ? byte : next++;
        alphabet.codePoints[static_cast<std::size_t>(byte)] = static_cast<std::uint16_t>(codePoint);
        alphabet.bytes[static_cast<std::size_t>(codePoint)] = static_cast<std::int16_t>(byte);
    }
    return alphabet;
}

constexpr Alphabet TheAlphabet = makeAlphabet();

} // namespace

std::optional<std::string> bytesOfPiece(std::string_view piece)
{
    std::string bytes;
    for (std::size_t i = 0; i < piece.size(); ++i) {
        auto codePoint = static_cast<unsigned char>(piece[i]);
        std::size_t index = codePoint;
        if (codePoint >= 0x80) { // the alphabet holds characters of one or two bytes
            if (codePoint < 0xC2 || codePoint > 0xC5 || i + 1 == piece.size())
                return std::nullopt;
            index = (std::size_t{codePoint} & 0x1F) << 6 | (static_cast<unsigned char>(piece[++i]) & 0x3F);
        }
        if (index >= AlphabetEnd || TheAlphabet.bytes[index] < 0)
            return std::nullopt;
        bytes += static_cast<char>(TheAlphabet.bytes[index]);
    }
    return bytes;
}

std::string pieceOfBytes(std::string_view bytes)
{
    std::string piece;
    for (const char byte : bytes) {
        const unsigned codePoint = TheAlphabet.codePoints[static_cast<unsigned char>(byte)];
        if (codePoint < 0x80) {
            piece += static_cast<char>(codePoint);
        } else {
            piece += static_cast<char>(0xC0 | codePoint >> 6);
            piece += static_cast<char>(0x80 | (codePoint & 0x3F));
        }
    }
    return piece;
}

} // namespace isogloss::tokenizer
