// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/task_record.h"

#include <filesystem>
#include <map>
#include <span>
#include <string>

namespace isogloss::data {

/// A sentence in one language or several, as a line of a records.jsonl; a language that is missing is absent.
struct TextRecord
{
    std::string key;
    std::string group; ///< book, document, speaker; "" when there is none
    std::map<std::string, std::string> text; ///< by language key
};

/// Write records.jsonl in the program's own form, which readTexts, readParallel and readTaskRecords read. The
/// same records give the same bytes. Errors: of writeFileAtomically.
Result<void> writeTextRecords(const std::filesystem::path& path, std::span<const TextRecord> records);
Result<void> writeTaskRecords(const std::filesystem::path& path, std::span<const TaskRecord> records);

} // namespace isogloss::data
