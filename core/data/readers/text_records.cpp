// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/text_records.h"

#include "core/base/json_reader.h"
#include "core/data/errors.h"
#include "core/data/lines.h"
#include "core/data/readers/massive.h"
#include "core/data/readers/text_lines.h"
#include "core/data/readers/text_table_builder.h"

#include <algorithm>
#include <optional>

namespace isogloss::data {

namespace {

struct Row
{
    std::string key;
    std::string group;
    std::string text;
};

Result<std::optional<Row>> readOwn(const Json& record, std::string_view language, const std::string& place)
{
    ISOGLOSS_TRY(const Json texts, jsonField<Json>(record, "text", place));
    if (!texts.is_object())
        return Error{errors::RecordForm, {{"path", place}, {"field", "text"}}, {}};
    if (!texts.contains(language))
        return std::optional<Row>();
    Row row;
    ISOGLOSS_TRY(row.key, jsonField<std::string>(record, "key", place));
    ISOGLOSS_TRY(row.group, jsonFieldOr(record, "group", place, std::string()));
    ISOGLOSS_TRY(row.text, jsonField<std::string>(texts, language, place));
    return std::optional(std::move(row));
}

Result<std::optional<Row>> readUtterance(
    const Json& record, std::string_view language, const std::string& place)
{
    ISOGLOSS_TRY(TaskRecord task, readMassive(record, place));
    if (task.language != language)
        return std::optional<Row>();
    return std::optional(Row{std::move(task.key), "", std::move(task.input)});
}

} // namespace

bool looksLikeRecords(const std::vector<std::string>& lines)
{
    const auto first
        = std::find_if(lines.begin(), lines.end(), [](const std::string& line) { return !isBlank(line); });
    if (first == lines.end() || !first->starts_with("{"))
        return false;
    const auto next = first->find_first_not_of(" \t", 1);
    return next != std::string::npos && (*first)[next] == '"';
}

Result<TextTable> readTextRecords(
    const std::filesystem::path& path, const std::vector<std::string>& lines, std::string_view language)
{
    TextTableBuilder table(path);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (isBlank(lines[i]))
            continue;
        const std::string place = placeOf(path, i);
        ISOGLOSS_TRY(const Json record, parseJson(lines[i], place));
        ISOGLOSS_TRY(auto row,
            isMassiveRecord(record) ? readUtterance(record, language, place)
                                    : readOwn(record, language, place));
        if (row)
            ISOGLOSS_CHECK(table.add(i, std::move(row->key), std::move(row->group), std::move(row->text)));
    }
    return table.take();
}

} // namespace isogloss::data
