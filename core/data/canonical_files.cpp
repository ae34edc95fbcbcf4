// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/canonical_files.h"

#include "core/base/file.h"
#include "core/data/readers/canonical_task.h"

#include <nlohmann/json.hpp>

namespace isogloss::data {

namespace {

Json lineOf(const TextRecord& record)
{
    return {{"key", record.key}, {"group", record.group}, {"text", record.text}};
}

Json lineOf(const TaskRecord& record)
{
    return toJson(record);
}

template <typename Record>
Result<void> writeLines(const std::filesystem::path& path, std::span<const Record> records)
{
    std::string lines;
    for (const Record& record : records)
        lines += toJsonLine(lineOf(record)) + '\n';
    return writeFileAtomically(path, lines);
}

} // namespace

Result<void> writeTextRecords(const std::filesystem::path& path, std::span<const TextRecord> records)
{
    return writeLines(path, records);
}

Result<void> writeTaskRecords(const std::filesystem::path& path, std::span<const TaskRecord> records)
{
    return writeLines(path, records);
}

} // namespace isogloss::data
