// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/record/run_event.h"

#include <filesystem>
#include <functional>
#include <string>

namespace isogloss::record {

/// Gives the events of an events.jsonl in their order. A last line without its end (the run was killed, or is
/// writing it now) is left out, and a line of a type that a newer version knows is skipped. Errors: those of
/// readFile, parseJson and parseRunEvent, naming the line; what `take` gives.
Result<void> readEventLines(
    const std::filesystem::path& path, const std::function<Result<void>(const RunEvent&)>& take);

/// When a run began and when it last said something; "" in a file without events.
struct EventTimes
{
    std::string first;
    std::string last;
};

/// Of the first and the last whole line. Errors: of the file, parseJson.
Result<EventTimes> readEventTimes(const std::filesystem::path& path);

} // namespace isogloss::record
