// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/data/task_record.h"
#include "core/data/text_table.h"

#include <optional>
#include <string>
#include <utility>

/// The training JSON Lines of the method's authors: {"prefix", "text", "text_parallel_0", "text_parallel_1"}.
namespace isogloss::data {

bool isReferenceRecord(const Json& record);
Result<TaskRecord> readReferenceTask(const Json& record, const std::string& place);
/// Empty when the record has no parallel text.
Result<std::optional<std::pair<std::string, std::string>>> readReferencePair(
    const Json& record, const std::string& place);

} // namespace isogloss::data
