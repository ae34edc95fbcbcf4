// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/task_record.h"

#include "core/base/json.h"
#include "core/data/errors.h"
#include "core/data/lines.h"
#include "core/data/readers/canonical_task.h"
#include "core/data/readers/iob2.h"
#include "core/data/readers/massive.h"
#include "core/data/readers/reference_records.h"

#include <nlohmann/json.hpp>

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

} // namespace

Result<std::vector<TaskRecord>> readTaskRecords(const fs::path& path, std::string_view language)
{
    ISOGLOSS_TRY(const std::vector<std::string> lines, readLines(path));
    std::vector<TaskRecord> records;
    if (looksLikeIob2(lines)) {
        ISOGLOSS_TRY(records, readIob2(lines, path.string()));
    } else {
        ISOGLOSS_TRY(records, readJsonLines(lines, path));
    }
    std::erase_if(records, [&](TaskRecord& record) {
        if (record.language.empty())
            record.language = language;
        return !language.empty() && record.language != language;
    });
    if (records.empty())
        return Error{errors::NoRecords, {{"path", path.string()}, {"value", std::string(language)}}, {}};
    return records;
}

} // namespace isogloss::data
