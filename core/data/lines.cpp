// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/lines.h"

#include "core/base/file.h"
#include "core/data/errors.h"
#include "core/text/utf8.h"

namespace isogloss::data {

namespace {

/// Takes the next line off the front of a text that is not empty.
std::string_view takeLine(std::string_view& text)
{
    const auto end = text.find_first_of("\r\n");
    const std::string_view line = text.substr(0, end);
    if (end == std::string_view::npos)
        text = {};
    else
        text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
    return line;
}

} // namespace

std::vector<std::string> splitLines(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty())
        lines.emplace_back(takeLine(text));
    return lines;
}

Result<void> forEachLine(const std::filesystem::path& path,
    const std::function<Result<void>(std::string_view line, std::size_t index)>& visit)
{
    ISOGLOSS_TRY(const MappedFile file, MappedFile::open(path));
    std::string_view text(reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size());
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    for (std::size_t i = 0; !text.empty(); ++i) {
        const std::string_view line = takeLine(text);
        if (const auto offset = text::firstInvalidUtf8(line))
            return Error{errors::LineNotUtf8,
                {{"path", path.string()}, {"line", std::to_string(i + 1)},
                    {"offset", std::to_string(*offset)}},
                {}};
        ISOGLOSS_CHECK(visit(line, i));
    }
    return {};
}

Result<std::vector<std::string>> readLines(const std::filesystem::path& path)
{
    std::vector<std::string> lines;
    ISOGLOSS_CHECK(forEachLine(path, [&](std::string_view line, std::size_t) {
        lines.emplace_back(line);
        return Result<void>();
    }));
    return lines;
}

std::string placeOf(const std::filesystem::path& path, std::size_t lineIndex)
{
    return path.string() + ", line " + std::to_string(lineIndex + 1);
}

} // namespace isogloss::data
