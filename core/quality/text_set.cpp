// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/text_set.h"

#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/data/canonical_files.h"
#include "core/data/errors.h"
#include "core/data/lines.h"
#include "core/data/readers/text_lines.h"
#include "core/quality/errors.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace isogloss::quality {

namespace fs = std::filesystem;

namespace {

Result<data::TextRecord> readRecord(const std::string& line, const std::string& place)
{
    ISOGLOSS_TRY(const Json json, parseJson(line, place));
    data::TextRecord record;
    ISOGLOSS_TRY(record.key, jsonField<std::string>(json, "key", place));
    ISOGLOSS_TRY(record.group, jsonFieldOr(json, "group", place, std::string()));
    ISOGLOSS_TRY(const Json texts, jsonField<Json>(json, "text", place));
    if (!texts.is_object())
        return Error{errors::RecordForm, {{"path", place}, {"field", "text"}}, {}};
    for (const auto& [language, ignored] : texts.items()) {
        ISOGLOSS_TRY(record.text[language], jsonField<std::string>(texts, language, place));
    }
    return record;
}

TextSet tableOf(std::vector<data::TextRecord> records)
{
    std::set<std::string> languages;
    for (const data::TextRecord& record : records)
        for (const auto& [language, text] : record.text)
            languages.insert(language);
    TextSet set{{languages.begin(), languages.end()}, {}};
    for (data::TextRecord& record : records) {
        TextRow row{std::move(record.key), std::move(record.group), {}};
        for (const std::string& language : set.languages) {
            const auto text = record.text.find(language);
            row.texts.push_back(
                text != record.text.end() ? std::optional(std::move(text->second)) : std::nullopt);
        }
        set.rows.push_back(std::move(row));
    }
    return set;
}

Result<TextSet> joinByLine(std::span<const data::TextTable> tables, TextSet set)
{
    const data::TextTable& first = tables.front();
    for (const data::TextTable& table : tables)
        if (table.size() != first.size())
            return Error{errors::UnequalLines,
                {{"source", first.language}, {"target", table.language},
                    {"source_lines", std::to_string(first.size())},
                    {"target_lines", std::to_string(table.size())}},
                {}};
    for (std::size_t i = 0; i < first.size(); ++i) {
        TextRow row{first.keys[i], first.groups[i], {}};
        for (const data::TextTable& table : tables)
            row.texts.emplace_back(table.texts[i]);
        set.rows.push_back(std::move(row));
    }
    return set;
}

TextSet joinByKey(std::span<const data::TextTable> tables, TextSet set)
{
    std::unordered_map<std::string, std::size_t> rows;
    for (std::size_t t = 0; t < tables.size(); ++t)
        for (std::size_t i = 0; i < tables[t].size(); ++i) {
            const auto [place, isNew] = rows.emplace(tables[t].keys[i], set.rows.size());
            if (isNew)
                set.rows.push_back({tables[t].keys[i], tables[t].groups[i],
                    std::vector<std::optional<std::string>>(tables.size())});
            set.rows[place->second].texts[t] = tables[t].texts[i];
        }
    return set;
}

} // namespace

Result<TextSet> readTextSet(const fs::path& path)
{
    ISOGLOSS_TRY(const std::vector<std::string> lines, data::readLines(path));
    std::vector<data::TextRecord> records;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (data::isBlank(lines[i]))
            continue;
        ISOGLOSS_TRY(data::TextRecord record, readRecord(lines[i], data::placeOf(path, i)));
        records.push_back(std::move(record));
    }
    if (records.empty())
        return Error{errors::NoTexts, {{"path", path.string()}}, {}};
    return tableOf(std::move(records));
}

Result<TextSet> joinTables(std::span<const data::TextTable> tables)
{
    TextSet set;
    for (const data::TextTable& table : tables)
        set.languages.push_back(table.language);
    const bool areKeyed
        = std::all_of(tables.begin(), tables.end(), [](const data::TextTable& table) { return table.keyed; });
    return areKeyed ? joinByKey(tables, std::move(set)) : joinByLine(tables, std::move(set));
}

Result<void> writeTextSet(const fs::path& path, const TextSet& set)
{
    std::vector<data::TextRecord> records;
    for (const TextRow& row : set.rows) {
        data::TextRecord record{row.key, row.group, {}};
        for (std::size_t l = 0; l < set.languages.size(); ++l)
            if (row.texts[l])
                record.text.emplace(set.languages[l], *row.texts[l]);
        records.push_back(std::move(record));
    }
    return data::writeTextRecords(path, records);
}

} // namespace isogloss::quality
