// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/words.h"

#include <algorithm>

namespace isogloss::cli {

namespace {

#define QT_TRANSLATE_NOOP(context, text) text
constexpr Wording Wordings[] = {
#include "app/i18n/error_words.inc"
};
#undef QT_TRANSLATE_NOOP

std::string fill(std::string_view text, const Arguments& arguments)
{
    std::string filled;
    while (!text.empty()) {
        const auto open = text.find('{');
        filled += text.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const auto close = text.find('}', open);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const auto found = std::find_if(
            arguments.begin(), arguments.end(), [&](const auto& argument) { return argument.first == name; });
        filled += found != arguments.end() ? found->second : "?";
        text.remove_prefix(close == std::string_view::npos ? text.size() : close + 1);
    }
    return filled;
}

std::string withoutWords(ErrorCode code, const Arguments& arguments)
{
    std::string text(code.name);
    for (const auto& [name, value] : arguments)
        text += ", " + name + " " + value;
    return text;
}

} // namespace

std::span<const Wording> wordings()
{
    return Wordings;
}

std::string words(ErrorCode code, const Arguments& arguments)
{
    const auto* const found = std::find_if(std::begin(Wordings), std::end(Wordings),
        [&](const Wording& wording) { return wording.code == code.name; });
    return found != std::end(Wordings) ? fill(found->text, arguments) : withoutWords(code, arguments);
}

std::string words(const Error& error)
{
    return words(error.code, error.arguments);
}

} // namespace isogloss::cli
