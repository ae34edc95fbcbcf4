// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/words.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace isogloss::eval {

namespace {

bool isSpace(std::string_view character)
{
    static constexpr std::array<std::string_view, 19> WideSpaces{"\u0085", "\u00a0", "\u1680", "\u2000",
        "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200a",
        "\u2028", "\u2029", "\u202f", "\u205f", "\u3000"};
    if (character.size() > 1)
        return std::find(WideSpaces.begin(), WideSpaces.end(), character) != WideSpaces.end();
    const char byte = character.front();
    return byte == ' ' || (byte >= '\t' && byte <= '\r') || (byte >= '\x1c' && byte <= '\x1f');
}

bool continuesCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

} // namespace

std::vector<std::string_view> characters(std::string_view text)
{
    std::vector<std::string_view> result;
    result.reserve(text.size());
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin + 1;
        while (end < text.size() && continuesCharacter(text[end]))
            ++end;
        result.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return result;
}

std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> result;
    bool inWord = false;
    for (const std::string_view character : characters(text)) {
        if (isSpace(character)) {
            inWord = false;
        } else if (inWord) {
            result.back() = std::string_view(result.back().data(), result.back().size() + character.size());
        } else {
            result.push_back(character);
            inWord = true;
        }
    }
    return result;
}

std::string_view trimmed(std::string_view text)
{
    const auto parts = words(text);
    if (parts.empty())
        return {};
    const char* const end = parts.back().data() + parts.back().size();
    return {parts.front().data(), static_cast<std::size_t>(end - parts.front().data())};
}

} // namespace isogloss::eval
