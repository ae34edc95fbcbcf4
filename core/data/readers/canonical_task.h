// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/data/task_record.h"

#include <string>

/// Task records in the program's own form: {"key", "group", "language", "part", "task", "input", "target",
/// "spans"}.
namespace isogloss::data {

bool isCanonicalTask(const Json& record);
/// Errors: fields, an unknown task or part, a span that does not lie inside the input.
Result<TaskRecord> readCanonicalTask(const Json& record, const std::string& place);
Json toJson(const TaskRecord& record);

} // namespace isogloss::data
