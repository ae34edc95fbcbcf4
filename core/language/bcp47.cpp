// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/bcp47.h"

#include <algorithm>
#include <vector>

namespace isogloss::language {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool areLetters(std::string_view part)
{
    return std::all_of(part.begin(), part.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool areDigits(std::string_view part)
{
    return std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string> lowerParts(std::string_view text)
{
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == '-' || c == '_')
            parts.emplace_back();
        else
            parts.back() += lower(c);
    }
    return parts;
}

std::string upper(std::string text)
{
    for (char& c : text)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return text;
}

bool isWord(std::string_view part)
{
    return !part.empty() && std::all_of(part.begin(), part.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
}

} // namespace

std::optional<TagParts> parseTag(std::string_view text)
{
    const std::vector<std::string> parts = lowerParts(text);
    TagParts tag;
    tag.language = parts[0];
    const bool isLanguage
        = (tag.language.size() == 2 || tag.language.size() == 3) && areLetters(tag.language);
    if (!isLanguage || !std::all_of(parts.begin(), parts.end(), isWord))
        return std::nullopt;
    std::size_t at = 1;
    if (at < parts.size() && parts[at].size() == 4 && areLetters(parts[at])) {
        tag.script = upper(parts[at].substr(0, 1)) + parts[at].substr(1);
        ++at;
    }
    const auto isRegion = [](const std::string& part) {
        return (part.size() == 2 && areLetters(part)) || (part.size() == 3 && areDigits(part));
    };
    if (at < parts.size() && isRegion(parts[at]))
        tag.region = upper(parts[at++]);
    if (at < parts.size() && parts[at] == "x")
        ++at;
    if (at < parts.size())
        tag.variety = parts[at++];
    return at == parts.size() ? std::optional(tag) : std::nullopt;
}

} // namespace isogloss::language
