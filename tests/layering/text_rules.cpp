// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/text_rules.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace isogloss::layering {

namespace {

constexpr std::array Roots{"/work", "/home", "/root", "/tmp"};
constexpr std::string_view Licence = "SPDX-License-Identifier: GPL-3.0-or-later";

bool isPathCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '/' || c == '.' || c == '_' || c == '-'
        || c == '$' || c == '}' || c == ')' || c == '*';
}

} // namespace

bool needsLicence(std::string_view path)
{
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const bool isScript = name.find('.') == std::string_view::npos && name != "LICENSE";
    return name == "CMakeLists.txt" || isScript
        || std::ranges::any_of(std::array{".h", ".cpp", ".cmake", ".py", ".sh", ".in", ".inc"},
            [&](std::string_view suffix) { return name.ends_with(suffix); });
}

bool hasLicence(std::string_view text)
{
    const auto first = text.substr(0, text.find('\n'));
    if (!first.starts_with("#!"))
        return first.find(Licence) != std::string_view::npos;
    const auto rest = text.substr(std::min(first.size() + 1, text.size()));
    return rest.substr(0, rest.find('\n')).find(Licence) != std::string_view::npos;
}

std::string machinePath(std::string_view text)
{
    for (const std::string_view root : Roots) {
        for (auto at = text.find(root); at != std::string_view::npos; at = text.find(root, at + 1)) {
            const auto behind = at + root.size();
            if ((at > 0 && isPathCharacter(text[at - 1])) || behind + 1 >= text.size() || text[behind] != '/'
                || !isPathCharacter(text[behind + 1]))
                continue;
            return std::string(text.substr(at, text.find_first_of(" \n\"'`", at) - at));
        }
    }
    return {};
}

} // namespace isogloss::layering
