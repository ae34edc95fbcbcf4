// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/record/run_event.h"

#include <string>

namespace isogloss::record {

/// {"type": "step", "step": 12, ...} with snake_case field names; empty optionals are left out. "seq" and
/// "time" are added by the file's writer.
Json toJson(const RunEvent& event);
/// Fields that are not known are ignored. Errors: a type nobody knows (EventUnknown), a missing field;
/// `source` names the line.
Result<RunEvent> parseRunEvent(const Json& json, const std::string& source);

Json toJson(const MeasureRow& row);
Result<MeasureRow> parseMeasureRow(const Json& json, const std::string& source);

} // namespace isogloss::record
