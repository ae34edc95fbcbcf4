// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/settings_table.h"

#include <span>
#include <vector>

namespace isogloss::record {

/// A setting that is not the same in all of several runs.
struct SettingDifference
{
    const Setting<RunSettings>* setting; ///< of runSettingsTable()
    std::vector<Json> values; ///< one a run
};

/// What differs between runs, in the order of the table. Nothing for fewer than two.
std::vector<SettingDifference> settingsDifferences(std::span<const RunSettings> runs);

} // namespace isogloss::record
