// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/json_fields.h"

#include "core/base/translatable.h"
#include "core/data/readers/json_records.h"

#include <map>
#include <nlohmann/json.hpp>

namespace isogloss::data {

namespace {

Confidence sniff(const Sample& sample)
{
    const auto start = sample.text.find_first_not_of(" \t\r\n");
    const bool looksSo = start != std::string::npos
        && (sample.text[start] == '{' || sample.text.compare(start, 2, "[{") == 0);
    const bool isNamed = sample.isNamed(".jsonl") || sample.isNamed(".ndjson") || sample.isNamed(".json");
    if (firstRecord(sample).is_object())
        return Confidence::Likely;
    return looksSo || (isNamed && start != std::string::npos) ? Confidence::Possible : Confidence::None;
}

/// FLORES+ says the language of a record in two fields, and counts its records from 1 in each part.
bool isFlores(const Json& record)
{
    return record.contains("iso_639_3") && record.contains("iso_15924") && record.contains("text");
}

class Fields
{
public:
    explicit Fields(RowSink& sink)
        : m_sink(sink)
    {
    }

    Result<void> add(std::uint64_t line, const Json& record)
    {
        m_texts.assign(m_texts.size(), std::nullopt);
        if (isFlores(record)) {
            ISOGLOSS_CHECK(set("language", Role::Language,
                textOf(record["iso_639_3"]).value_or("") + "_" + textOf(record["iso_15924"]).value_or("")));
            const std::string part = record.contains("split") ? textOf(record["split"]).value_or("") : "";
            const std::string id = record.contains("id") ? textOf(record["id"]).value_or("") : "";
            ISOGLOSS_CHECK(set("id", Role::Key, part.empty() ? id : part + "/" + id));
        }
        ISOGLOSS_CHECK(addAll(record, ""));
        std::vector<Cell> cells;
        for (const auto& text : m_texts)
            cells.push_back(text ? Cell(*text) : std::nullopt);
        return m_sink.row(line, cells);
    }

private:
    Result<void> addAll(const Json& object, const std::string& path)
    {
        for (const auto& [name, value] : object.items()) {
            auto text = textOf(value);
            const bool isText = text && !text->empty();
            ISOGLOSS_CHECK(value.is_object() ? addAll(value, path + name + ".")
                    : isText                 ? set(path + name, Role::Unknown, std::move(*text))
                                             : Result<void>());
        }
        return {};
    }

    Result<void> set(const std::string& name, Role role, std::string text)
    {
        const auto [entry, isNew] = m_fields.emplace(name, m_texts.size());
        if (isNew) {
            m_texts.emplace_back();
            ISOGLOSS_CHECK(m_sink.field(fieldNamed(name, role)));
        }
        auto& cell = m_texts[entry->second];
        cell = cell ? std::move(cell) : std::move(text);
        return {};
    }

    /// What stands in "text" or "translation" is named after its language.
    static Field fieldNamed(const std::string& name, Role role)
    {
        for (const std::string_view parent : {"text.", "translation."})
            if (name.starts_with(parent))
                return {name, Role::Text, name.substr(parent.size()), 0, false};
        return {name, role, {}, 0, false};
    }

    RowSink& m_sink;
    std::map<std::string, std::size_t> m_fields;
    std::vector<std::optional<std::string>> m_texts;
};

Result<void> read(const Table& table, RowSink& sink, ReadControl& control)
{
    ISOGLOSS_TRY(auto records, JsonRecords::open(table.sources.front(), control));
    Fields fields(sink);
    Json record;
    while (sink.wantsMore()) {
        ISOGLOSS_TRY(const bool hasRecord, records.next(record));
        if (!hasRecord)
            break;
        if (!record.is_object())
            return notAnObject(records.here());
        ISOGLOSS_CHECK(fields.add(records.line(), record));
    }
    return {};
}

} // namespace

const Format JsonFields{
    .id = "jsonl",
    .name = QT_TRANSLATE_NOOP("formats", "JSON Lines"),
    .hasLateFields = true,
    .sniff = sniff,
    .read = read,
};

} // namespace isogloss::data
