// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/lines.h"

#include "core/base/file.h"
#include "core/data/errors.h"
#include "core/text/utf8.h"

namespace isogloss::data {

std::vector<std::string> splitLines(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find_first_of("\r\n");
        lines.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos)
            break;
        text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    return lines;
}

Result<std::vector<std::string>> readLines(const std::filesystem::path& path)
{
    ISOGLOSS_TRY(const std::string bytes, readFile(path));
    std::string_view text = bytes;
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    std::vector<std::string> lines = splitLines(text);
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (const auto offset = text::firstInvalidUtf8(lines[i]))
            return Error{errors::LineNotUtf8,
                {{"path", path.string()}, {"line", std::to_string(i + 1)},
                    {"offset", std::to_string(*offset)}},
                {}};
    return lines;
}

std::string placeOf(const std::filesystem::path& path, std::size_t lineIndex)
{
    return path.string() + ", line " + std::to_string(lineIndex + 1);
}

} // namespace isogloss::data
