// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/registry_tables.h"

#include "core/base/file.h"
#include "core/language/errors.h"

#include <functional>
#include <string_view>

namespace isogloss::language {

namespace fs = std::filesystem;

namespace {

using Fields = std::vector<std::string_view>;

void splitInto(Fields& parts, std::string_view text, char separator)
{
    parts.clear();
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (end != std::string_view::npos && text.empty())
            parts.emplace_back();
    }
}

std::vector<std::string> listOf(std::string_view text, char separator)
{
    Fields parts;
    splitInto(parts, text, separator);
    return {parts.begin(), parts.end()};
}

/// Calls `take` with each row behind the header; lines that begin with # are comments.
Result<void> readRows(
    const fs::path& path, std::size_t columns, const std::function<void(const Fields&)>& take)
{
    ISOGLOSS_TRY(const std::string content, readFile(path));
    Fields lines;
    Fields fields;
    splitInto(lines, content, '\n');
    bool isHeader = true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].empty() || lines[i].front() == '#')
            continue;
        splitInto(fields, lines[i], '\t');
        if (fields.size() < columns)
            return Error{
                errors::LanguageTable, {{"path", path.string()}, {"line", std::to_string(i + 1)}}, {}};
        if (!isHeader)
            take(fields);
        isHeader = false;
    }
    return {};
}

Language languageOf(const Fields& fields)
{
    Language language;
    language.iso639_3 = fields[0];
    language.scope = fields[1] == "M" ? Scope::Macrolanguage
        : fields[1] == "S"            ? Scope::Special
                                      : Scope::Individual;
    language.isLiving = fields[2] == "L";
    language.iso639_1 = fields[3];
    language.bibliographic = fields[4];
    language.scripts = listOf(fields[5], ' ');
    language.regionalScripts = listOf(fields[6], ' ');
    language.macrolanguage = fields[7];
    language.representative = fields[8];
    language.name = fields[9];
    language.commonName = fields[10].empty() ? fields[9] : fields[10];
    language.otherNames = listOf(fields[11], '|');
    language.ownNames = listOf(fields[12], '|');
    return language;
}

} // namespace

Result<RegistryTables> readRegistryTables(const fs::path& folder)
{
    RegistryTables tables;
    ISOGLOSS_CHECK(readRows(folder / "languages.tsv", 13,
        [&](const Fields& fields) { tables.languages.push_back(languageOf(fields)); }));
    ISOGLOSS_CHECK(readRows(folder / "flores.tsv", 5, [&](const Fields& fields) {
        tables.flores.push_back({std::string(fields[0]), std::string(fields[1]), std::string(fields[2])});
    }));
    ISOGLOSS_CHECK(readRows(folder / "aliases.tsv", 4, [&](const Fields& fields) {
        tables.aliases.emplace(fields[0], AliasRow{std::string(fields[1]), fields[2] == "flores"});
    }));
    ISOGLOSS_CHECK(readRows(folder / "scripts.tsv", 4, [&](const Fields& fields) {
        const Direction direction = fields[1] == "rtl" ? Direction::RightToLeft : Direction::LeftToRight;
        const std::string_view common = fields[3].empty() ? fields[2] : fields[3];
        tables.scripts.emplace(fields[0], ScriptRow{direction, std::string(fields[2]), std::string(common)});
    }));
    return tables;
}

} // namespace isogloss::language
