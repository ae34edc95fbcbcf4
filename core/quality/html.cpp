// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/html.h"

#include "core/text/code_point.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace isogloss::quality {

namespace {

constexpr std::string_view Tags[] = {"a", "abbr", "b", "big", "blockquote", "body", "br", "center", "cite",
    "code", "del", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html", "i", "img",
    "ins", "li", "link", "meta", "ol", "p", "pre", "q", "s", "script", "small", "span", "strike", "strong",
    "style", "sub", "sup", "table", "tbody", "td", "th", "tr", "tt", "u", "ul"};

constexpr std::pair<std::string_view, char32_t> Entities[]
    = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"nbsp", 0xA0}, {"shy", 0xAD},
        {"copy", 0xA9}, {"reg", 0xAE}, {"laquo", 0xAB}, {"raquo", 0xBB}, {"middot", 0xB7}, {"bull", 0x2022},
        {"hellip", 0x2026}, {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018}, {"rsquo", 0x2019},
        {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"euro", 0x20AC}, {"deg", 0xB0}, {"times", 0xD7}};

constexpr std::size_t LongestTag = 300;
constexpr std::size_t LongestEntity = 10;

/// What stands at one place of a text: how many bytes it has, and what takes their place.
struct Remain
{
    std::size_t size = 0;
    char32_t character = 0; ///< 0 for nothing
};

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

Remain tagAt(std::string_view rest)
{
    if (rest.starts_with("<!--")) {
        const auto end = rest.find("-->");
        return {end == std::string_view::npos ? 0 : end + 3, 0};
    }
    std::size_t at = rest.starts_with("</") ? 2 : 1;
    std::string name;
    for (; at < rest.size() && isWordByte(rest[at]); ++at)
        name += static_cast<char>(rest[at] >= 'A' && rest[at] <= 'Z' ? rest[at] - 'A' + 'a' : rest[at]);
    const auto close = rest.substr(0, LongestTag).find('>', at);
    if (close == std::string_view::npos
        || !std::binary_search(std::begin(Tags), std::end(Tags), std::string_view(name)))
        return {};
    const std::string_view attributes = rest.substr(at, close - at);
    const bool isTag = attributes.find_first_not_of(" /") == std::string_view::npos
        || (attributes.front() == ' ' && attributes.find('=') != std::string_view::npos
            && attributes.find('<') == std::string_view::npos);
    return {isTag ? close + 1 : 0, 0};
}

Remain entityAt(std::string_view rest)
{
    const auto semicolon = rest.substr(0, LongestEntity).find(';');
    if (semicolon == std::string_view::npos)
        return {};
    std::string_view name = rest.substr(1, semicolon - 1);
    if (name.starts_with("#")) {
        const bool isHex = name.starts_with("#x") || name.starts_with("#X");
        name.remove_prefix(isHex ? 2 : 1);
        std::uint32_t value = 0;
        const auto [end, failure]
            = std::from_chars(name.data(), name.data() + name.size(), value, isHex ? 16 : 10);
        const bool isCharacter = failure == std::errc() && end == name.data() + name.size() && value > 0
            && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
        return isCharacter ? Remain{semicolon + 1, value} : Remain{};
    }
    const auto* const known = std::find_if(
        std::begin(Entities), std::end(Entities), [&](const auto& entity) { return entity.first == name; });
    return known != std::end(Entities) ? Remain{semicolon + 1, known->second} : Remain{};
}

Remain remainAt(std::string_view rest)
{
    return rest.front() == '<' ? tagAt(rest) : rest.front() == '&' ? entityAt(rest) : Remain{};
}

} // namespace

std::string firstHtml(std::string_view text)
{
    for (auto at = text.find_first_of("<&"); at != std::string_view::npos;
         at = text.find_first_of("<&", at + 1))
        if (const Remain remain = remainAt(text.substr(at)); remain.size > 0)
            return std::string(text.substr(at, remain.size));
    return {};
}

std::string withoutHtml(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        const Remain remain = remainAt(text);
        if (remain.character != 0)
            text::appendUtf8(plain, remain.character);
        if (remain.size == 0)
            plain += text.front();
        text.remove_prefix(std::max<std::size_t>(remain.size, 1));
    }
    return plain;
}

} // namespace isogloss::quality
