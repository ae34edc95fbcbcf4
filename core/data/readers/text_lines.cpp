// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/text_lines.h"

#include "core/base/excerpt.h"
#include "core/data/errors.h"
#include "core/data/readers/text_table_builder.h"

namespace isogloss::data {

namespace {

bool hasKey(const std::string& line)
{
    const auto end = line.find_first_of("\t ");
    return end != std::string::npos && end > 0 && line[end] == '\t';
}

/// "MAT" of "MAT.1.1": texts of one book, document or speaker share what stands before the first dot.
std::string groupOfKey(const std::string& key)
{
    const auto dot = key.find('.');
    return dot == std::string::npos ? "" : key.substr(0, dot);
}

} // namespace

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t\v\f") == std::string_view::npos;
}

bool looksKeyed(const std::vector<std::string>& lines)
{
    std::size_t keyed = 0;
    std::size_t others = 0;
    for (const std::string& line : lines)
        if (!isBlank(line))
            ++(hasKey(line) ? keyed : others);
    return keyed > others;
}

Result<TextTable> readKeyedLines(const std::filesystem::path& path, const std::vector<std::string>& lines)
{
    TextTableBuilder table(path);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (isBlank(lines[i]))
            continue;
        const auto tab = lines[i].find('\t');
        if (!hasKey(lines[i]) || lines[i].find('\t', tab + 1) != std::string::npos)
            return Error{errors::KeyedLine,
                {{"path", path.string()}, {"line", std::to_string(i + 1)}, {"value", excerpt(lines[i])}}, {}};
        std::string key = lines[i].substr(0, tab);
        std::string group = groupOfKey(key);
        ISOGLOSS_CHECK(table.add(i, std::move(key), std::move(group), lines[i].substr(tab + 1)));
    }
    return table.take();
}

TextTable readPlainLines(const std::vector<std::string>& lines)
{
    TextTable table;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        table.keys.push_back(std::to_string(i + 1));
        table.groups.emplace_back();
        table.texts.push_back(lines[i]);
    }
    return table;
}

} // namespace isogloss::data
