// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/record/run_settings.h"
#include "core/record/setting.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::record {

/// The one table of a run's settings, in the order in which people read them.
const SettingsTable<RunSettings>& runSettingsTable();

/// Whether a setting of that kind matters among the others; a form hides it otherwise.
bool isApplied(Applies applies, const RunSettings& settings);

/// A settings object, checked by the table; what is not there keeps its default. Errors name `source`, key,
/// value and what is allowed: SettingUnknown, SettingNotAllowed.
Result<RunSettings> parseRunSettings(const Json& json, const std::string& source);

/// Every setting, so that parsing gives the same value back.
Json toJson(const RunSettings& settings);

/// Puts "key.path=value" into a settings object; the value is JSON, or a text when it is none. Error:
/// SettingAssignment.
Result<void> setValue(Json& settings, std::string_view assignment);

/// Reads a settings file, applies assignments, resolves paths against the file's folder, and validates.
Result<RunSettings> loadRunSettings(
    const std::filesystem::path& path, const std::vector<std::string>& assignments = {});

/// Calls `change` with every path in the settings that is not empty.
void changePaths(RunSettings& settings, const std::function<void(std::string&)>& change);

/// What can be said without opening anything: needed sources, layers in order. Errors: SettingMissing,
/// LayersReversed, NothingToAlign, PoolingBos (behind a begin-of-text token its vector is the same for every
/// sentence, and the loss stays at ln B).
Result<void> validate(const RunSettings& settings);

} // namespace isogloss::record
