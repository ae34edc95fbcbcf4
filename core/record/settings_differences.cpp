// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/settings_differences.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace isogloss::record {

std::vector<SettingDifference> settingsDifferences(std::span<const RunSettings> runs)
{
    std::vector<SettingDifference> differences;
    for (const Setting<RunSettings>& setting : runSettingsTable()) {
        std::vector<Json> values;
        for (const RunSettings& run : runs)
            values.push_back(setting.write(run));
        const auto isFirst = [&values](const Json& value) { return value == values.front(); };
        if (!std::all_of(values.begin(), values.end(), isFirst))
            differences.push_back({&setting, std::move(values)});
    }
    return differences;
}

} // namespace isogloss::record
