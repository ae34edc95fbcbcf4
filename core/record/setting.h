// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::record {

/// When a setting matters: always, when the schedule aligns, aligns by the contrastive loss, or teaches a
/// task.
enum class Applies { Always, WhenAligning, WhenContrastive, WhenTeaching };

/// What a setting's value is, for the control that a form shows. Layers: a first and a last block.
enum class ValueKind { Flag, Integer, Number, Text, Choice, Choices, Layers, Sources };

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
    ValueKind kind = ValueKind::Text;
    std::optional<double> low; ///< of numbers, included
    std::optional<double> high;
    std::vector<std::string_view> names; ///< of choices
    std::optional<std::string_view> emptyWord; ///< "auto" or "middle", "" for null; where it may be left open
    Level level = Level::Full;
    Applies applies = Applies::Always;
    std::function<bool(Settings&, const Json&)> read; ///< false when the value is not allowed
    std::function<Json(const Settings&)> write; ///< of a Settings{}: the default
};

template <typename Settings>
using SettingsTable = std::vector<Setting<Settings>>;

} // namespace isogloss::record
