// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/language_tag.h"

#include <algorithm>

namespace isogloss::language {

namespace {

constexpr std::size_t PlainKeySize = 8;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLowerOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || isDigit(c);
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

} // namespace

bool isKey(std::string_view text)
{
    return text.size() == PlainKeySize && std::all_of(text.begin(), text.begin() + 3, isLower)
        && text[3] == '_' && text[4] >= 'A' && text[4] <= 'Z'
        && std::all_of(text.begin() + 5, text.end(), isLower);
}

std::string keyOf(const LanguageTag& tag)
{
    return tag.iso639_3 + "_" + tag.script + (tag.variety.empty() ? "" : "_" + tag.variety);
}

std::optional<LanguageTag> parseKey(std::string_view key)
{
    if (!isKey(key.substr(0, PlainKeySize)))
        return std::nullopt;
    LanguageTag tag{std::string(key.substr(0, 3)), std::string(key.substr(4, 4)), {}};
    if (key.size() == PlainKeySize)
        return tag;
    tag.variety = key.substr(PlainKeySize + 1);
    const bool isVariety = key[PlainKeySize] == '_' && !tag.variety.empty()
        && std::all_of(tag.variety.begin(), tag.variety.end(), isLowerOrDigit);
    return isVariety ? std::optional(tag) : std::nullopt;
}

bool isGlottocode(std::string_view text)
{
    return text.size() == 8 && std::all_of(text.begin(), text.begin() + 4, isLowerOrDigit)
        && std::all_of(text.begin() + 4, text.end(), isDigit);
}

bool isUserCode(std::string_view iso639_3)
{
    return iso639_3.size() == 3 && iso639_3[0] == 'q' && iso639_3[1] >= 'a' && iso639_3[1] <= 't'
        && iso639_3[2] >= 'a' && iso639_3[2] <= 'z';
}

} // namespace isogloss::language
