// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/reference_records.h"

#include "core/base/json_reader.h"

namespace isogloss::data {

bool isReferenceRecord(const Json& record)
{
    return record.is_object() && (record.contains("prefix") || record.contains("text_parallel_0"))
        && !record.contains("key");
}

Result<TaskRecord> readReferenceTask(const Json& record, const std::string& place)
{
    TaskRecord task;
    ISOGLOSS_TRY(task.input, jsonField<std::string>(record, "prefix", place));
    ISOGLOSS_TRY(task.target, jsonField<std::string>(record, "text", place));
    return task;
}

Result<std::optional<std::pair<std::string, std::string>>> readReferencePair(
    const Json& record, const std::string& place)
{
    using Pair = std::optional<std::pair<std::string, std::string>>;
    ISOGLOSS_TRY(std::string source, jsonFieldOr(record, "text_parallel_0", place, std::string()));
    ISOGLOSS_TRY(std::string target, jsonFieldOr(record, "text_parallel_1", place, std::string()));
    if (source.empty() || target.empty())
        return Pair();
    return Pair(std::pair(std::move(source), std::move(target)));
}

} // namespace isogloss::data
