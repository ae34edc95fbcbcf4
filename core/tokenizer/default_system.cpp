// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/default_system.h"

#include <optional>

namespace isogloss::tokenizer {

namespace {

constexpr std::string_view Opening = "<|im_start|>system";
constexpr std::string_view Closing = "<|im_end|>";

/// What a backslash and this character stand for in a string.
std::optional<char> escaped(char written)
{
    switch (written) {
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case 'r':
        return '\r';
    case '\\':
    case '\'':
    case '"':
        return written;
    default:
        return std::nullopt;
    }
}

/// The text of a part of a string in these quotes; empty when the string ends inside the part.
std::optional<std::string> unquoted(std::string_view part, char quote)
{
    std::string text;
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (part[i] == quote)
            return std::nullopt;
        const auto character = part[i] == '\\' && i + 1 < part.size() ? escaped(part[i + 1]) : std::nullopt;
        text += character.value_or(part[i]);
        i += character ? 1 : 0;
    }
    return text;
}

std::optional<std::string> plain(std::string_view part)
{
    for (const std::string_view jinja : {"{{", "{%", "{#"})
        if (part.find(jinja) != std::string_view::npos)
            return std::nullopt;
    return std::string(part);
}

} // namespace

std::string defaultSystem(std::string_view chatTemplate)
{
    for (std::size_t at = chatTemplate.find(Opening); at != std::string_view::npos;
         at = chatTemplate.find(Opening, at + 1)) {
        const std::size_t begin = at + Opening.size();
        const std::size_t end = chatTemplate.find(Closing, begin);
        if (end == std::string_view::npos)
            break;
        const std::string_view part = chatTemplate.substr(begin, end - begin);
        const char before = at == 0 ? '\n' : chatTemplate[at - 1];
        const auto text = before == '\'' || before == '"' ? unquoted(part, before) : plain(part);
        if (text && text->size() > 1 && text->front() == '\n')
            return text->substr(1);
    }
    return {};
}

} // namespace isogloss::tokenizer
