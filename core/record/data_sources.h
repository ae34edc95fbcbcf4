// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/record/run_settings.h"

#include <string>
#include <vector>

/// The lists of files in settings and their JSON. Reading gives false for a field that is unknown, missing or
/// of another type.
namespace isogloss::record {

bool readSources(const Json& json, std::vector<TaskSource>& sources);
bool readSources(const Json& json, std::vector<TextSource>& sources);
bool readSources(const Json& json, std::vector<ParallelSource>& sources);

Json writeSources(const std::vector<TaskSource>& sources);
Json writeSources(const std::vector<TextSource>& sources);
Json writeSources(const std::vector<ParallelSource>& sources);

std::string sourcesAllowed(const std::vector<TaskSource>& sources);
std::string sourcesAllowed(const std::vector<TextSource>& sources);
std::string sourcesAllowed(const std::vector<ParallelSource>& sources);

} // namespace isogloss::record
