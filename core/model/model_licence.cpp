// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_licence.h"

#include "core/base/file.h"

#include <sstream>

namespace isogloss::model {

namespace {

std::string trimmed(const std::string& text)
{
    constexpr const char* Blanks = " \t\r\"'";
    const auto begin = text.find_first_not_of(Blanks);
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(Blanks) + 1 - begin);
}

/// Of the YAML between the first two lines of dashes.
std::string statedInHead(const std::string& text)
{
    constexpr std::string_view Key = "license:";
    std::istringstream lines(text);
    std::string line;
    if (!std::getline(lines, line) || trimmed(line) != "---")
        return "";
    while (std::getline(lines, line) && trimmed(line) != "---")
        if (line.starts_with(Key))
            return trimmed(line.substr(Key.size()));
    return "";
}

} // namespace

std::string modelLicence(const std::filesystem::path& folder)
{
    if (const auto readme = readFile(folder / "README.md"); readme.has_value())
        if (std::string licence = statedInHead(readme.value()); !licence.empty())
            return licence;
    const auto licence = readFile(folder / "LICENSE");
    std::istringstream lines(licence.has_value() ? licence.value() : "");
    for (std::string line; std::getline(lines, line);)
        if (std::string first = trimmed(line); !first.empty())
            return first;
    return "";
}

} // namespace isogloss::model
