// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::record {

/// When a setting matters; a form hides it otherwise.
enum class Applies { Always, WhenAligning, WhenContrastive, WhenTeaching };

/// One row of a settings table: everything that the parser, its errors, help, the record and the window's
/// form need.
template <typename Settings>
struct Setting
{
    enum class Level { Simple, Full };

    std::string_view key; ///< "adapter.rank"
    std::string allowed; ///< in words for errors and help: "1 to 4096", "mean, last"
    std::string_view unit; ///< "" when it has none
    std::string_view help; ///< one English sentence
    Level level = Level::Full;
    Applies applies = Applies::Always;
    std::function<bool(Settings&, const Json&)> read; ///< false when the value is not allowed
    std::function<Json(const Settings&)> write;
};

template <typename Settings>
using SettingsTable = std::vector<Setting<Settings>>;

} // namespace isogloss::record
