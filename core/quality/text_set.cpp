// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/text_set.h"

#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/data/canonical_files.h"
#include "core/data/errors.h"
#include "core/data/lines.h"
#include "core/data/readers/text_lines.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace isogloss::quality {

namespace fs = std::filesystem;

namespace {

/// Gathers records, whose languages are known only behind the last.
class TextSetReader
{
public:
    Result<void> add(std::string_view line, const std::string& place)
    {
        ISOGLOSS_TRY(const Json json, parseJson(line, place));
        TextRow row;
        ISOGLOSS_TRY(row.key, jsonField<std::string>(json, "key", place));
        ISOGLOSS_TRY(row.group, jsonFieldOr(json, "group", place, std::string()));
        ISOGLOSS_TRY(const Json texts, jsonField<Json>(json, "text", place));
        if (!texts.is_object())
            return Error{errors::RecordForm, {{"path", place}, {"field", "text"}}, {}};
        for (const auto& [language, ignored] : texts.items()) {
            const std::size_t column = m_columns.emplace(language, m_columns.size()).first->second;
            row.texts.resize(m_columns.size());
            ISOGLOSS_TRY(row.texts[column], jsonField<std::string>(texts, language, place));
        }
        m_rows.push_back(std::move(row));
        return {};
    }

    /// Languages in the order of their keys.
    TextSet take()
    {
        TextSet set;
        std::vector<std::size_t> order;
        for (const auto& [language, column] : m_columns) {
            set.languages.push_back(language);
            order.push_back(column);
        }
        for (TextRow& row : m_rows) {
            std::vector<std::optional<std::string>> texts(order.size());
            for (std::size_t i = 0; i < order.size(); ++i)
                if (order[i] < row.texts.size())
                    texts[i] = std::move(row.texts[order[i]]);
            row.texts = std::move(texts);
        }
        set.rows = std::move(m_rows);
        return set;
    }

private:
    std::map<std::string, std::size_t> m_columns; ///< by language
    std::vector<TextRow> m_rows;
};

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
    TextSetReader reader;
    ISOGLOSS_CHECK(data::forEachLine(path, [&](std::string_view line, std::size_t index) {
        return data::isBlank(line) ? Result<void>() : reader.add(line, data::placeOf(path, index));
    }));
    TextSet set = reader.take();
    if (set.rows.empty())
        return Error{errors::EmptyFile, {{"path", path.string()}}, {}};
    return set;
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
