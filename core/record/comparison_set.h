// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/record/run_settings.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A question as runs that differ in one thing alone: each of its conditions with each of several seeds, all
/// with the same texts set aside, the same sentences watched and batches of the same size.
namespace isogloss::record {

enum class SetKind {
    Baseline, ///< the task alone, against the task with alignment
    EqualSteps, ///< the same, the task alone for as many steps as both together
    Placebo, ///< shuffled translations against true ones
    Layers, ///< which layer to align
    Temperatures, ///< how sharply a translation must stand out
    Pairs, ///< how many translations it takes
    HeldOutLanguage, ///< what a language gains of which no translation is trained on
};

constexpr std::array SetKindNames{std::string_view("baseline"), std::string_view("equal_steps"),
    std::string_view("placebo"), std::string_view("layers"), std::string_view("temperatures"),
    std::string_view("pairs"), std::string_view("held_out_language")};

constexpr std::string_view nameOf(SetKind kind)
{
    return SetKindNames[static_cast<std::size_t>(kind)];
}

struct SetOptions
{
    std::vector<double> values; ///< layers, temperatures or numbers of pairs; empty = a usual choice
    std::vector<std::uint64_t> seeds{1, 2, 3};
    int layers = 0; ///< L of the base model, for Layers
    std::int64_t pairs = 0; ///< of the largest language pair, for Pairs
};

/// One run of a set.
struct SetMember
{
    std::string condition; ///< "task_only", "aligned", "layer-6", "pairs-400" ...: a name for lists and folders
    std::uint64_t seed = 1;
    RunSettings settings;
};

/// The runs of a set: seed by seed, the conditions in order, what they are compared with first. `base` says what
/// stays the same; where it aligns nothing, the alignment of the set alternates with the task. Errors:
/// SettingMissing (task or parallel data that the question needs), SettingNotAllowed{field, value, allowed}.
Result<std::vector<SetMember>> comparisonSet(const RunSettings& base, SetKind kind, const SetOptions& options);

} // namespace isogloss::record
