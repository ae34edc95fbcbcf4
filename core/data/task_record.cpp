// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/task_record.h"

#include "core/base/json.h"
#include "core/data/errors.h"
#include "core/data/lines.h"
#include "core/data/readers/canonical_task.h"
#include "core/data/readers/iob2.h"
#include "core/data/readers/massive.h"
#include "core/data/readers/reference_records.h"
#include "core/data/readers/text_lines.h"
#include "core/data/text_table.h"
#include "core/language/language_tag.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

namespace isogloss::data {

namespace fs = std::filesystem;

namespace {

Result<TaskRecord> readRecord(const std::string& line, const std::string& place)
{
    ISOGLOSS_TRY(const Json json, parseJson(line, place));
    if (isMassiveRecord(json))
        return readMassive(json, place);
    if (isCanonicalTask(json))
        return readCanonicalTask(json, place);
    if (isReferenceRecord(json))
        return readReferenceTask(json, place);
    return Error{errors::RecordForm, {{"path", place}, {"field", "input"}}, {}};
}

Result<std::vector<TaskRecord>> readJsonLines(const std::vector<std::string>& lines, const fs::path& path)
{
    std::vector<TaskRecord> records;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].empty())
            continue;
        ISOGLOSS_TRY(TaskRecord record, readRecord(lines[i], placeOf(path, i)));
        if (record.key.empty())
            record.key = std::to_string(i + 1);
        records.push_back(std::move(record));
    }
    return records;
}

using Pair = std::pair<std::string, std::string>;

std::optional<Pair> pairOf(std::string_view languages)
{
    const auto dash = languages.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const std::string_view source = languages.substr(0, dash);
    const std::string_view target = languages.substr(dash + 1);
    return language::isKey(source) && language::isKey(target) ? std::optional(Pair(source, target))
                                                              : std::nullopt;
}

/// Whether the first record is one of texts, not of a task.
bool areTexts(const std::vector<std::string>& lines)
{
    const auto first
        = std::find_if(lines.begin(), lines.end(), [](const std::string& line) { return !isBlank(line); });
    const auto json = first == lines.end() ? Result<Json>(Json()) : parseJson(*first, "");
    return json.has_value() && !isCanonicalTask(json.value()) && !isMassiveRecord(json.value());
}

Result<std::vector<TaskRecord>> translations(const fs::path& path, const Pair& languages)
{
    ISOGLOSS_TRY(const ParallelTable table, readParallel(path, languages.first, languages.second));
    std::vector<TaskRecord> records;
    for (std::size_t row = 0; row < table.size(); ++row) {
        TaskRecord record;
        record.key = table.keys[row];
        record.group = table.groups[row];
        record.language = languages.first;
        record.targetLanguage = languages.second;
        record.task = Task::Translation;
        record.input = table.sourceTexts[row];
        record.target = table.targetTexts[row];
        records.push_back(std::move(record));
    }
    return records;
}

/// Whether a record is of the language, or of the pair, that is asked for; "" asks for all.
bool isWanted(const TaskRecord& record, std::string_view language, const std::optional<Pair>& pair)
{
    if (pair)
        return record.language == pair->first && record.targetLanguage == pair->second;
    return language.empty() || record.language == language;
}

} // namespace

Result<std::vector<TaskRecord>> readTaskRecords(const fs::path& path, std::string_view language)
{
    ISOGLOSS_TRY(const std::vector<std::string> lines, readLines(path));
    const std::optional<Pair> pair = pairOf(language);
    std::vector<TaskRecord> records;
    if (looksLikeIob2(lines)) {
        ISOGLOSS_TRY(records, readIob2(lines, path.string()));
    } else if (pair && areTexts(lines)) {
        ISOGLOSS_TRY(records, translations(path, *pair));
    } else {
        ISOGLOSS_TRY(records, readJsonLines(lines, path));
    }
    std::erase_if(records, [&](TaskRecord& record) {
        if (record.language.empty())
            record.language = language;
        return !isWanted(record, language, pair);
    });
    if (records.empty())
        return Error{errors::NoRecords, {{"path", path.string()}, {"value", std::string(language)}}, {}};
    return records;
}

} // namespace isogloss::data
