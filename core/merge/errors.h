// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

/// Errors of merging adapters. Arguments: path, and other for a second adapter; field, value, expected,
/// allowed where they apply.
namespace isogloss::errors {

inline constexpr ErrorCode MergeNothing{"merge.nothing"};
inline constexpr ErrorCode MergeMethod{"merge.method_unknown"};
inline constexpr ErrorCode MergeSetting{"merge.setting"};
inline constexpr ErrorCode MergeSettingUnused{"merge.setting_unused"};
inline constexpr ErrorCode MergeOtherBase{"merge.other_base"};
inline constexpr ErrorCode MergeBases{"merge.bases_differ"};
inline constexpr ErrorCode MergeSizes{"merge.sizes_differ"};
inline constexpr ErrorCode MergeRanks{"merge.ranks_differ"};
inline constexpr ErrorCode MergeNoCheckpoints{"merge.no_checkpoints"};
inline constexpr ErrorCode MergeOneRun{"merge.one_run"};
inline constexpr ErrorCode MergeBaseNeeded{"merge.base_needed"};
inline constexpr ErrorCode MergeSwap{"merge.swap_needs"};
inline constexpr ErrorCode MergeRepeated{"merge.adapter_twice"};
inline constexpr ErrorCode MergeOutput{"merge.output_exists"};
inline constexpr ErrorCode MergeSelfTest{"merge.self_test"};
inline constexpr ErrorCode GridUntested{"merge.grid_untested"};
inline constexpr ErrorCode MergeLayer{"merge.layer_unknown"};

} // namespace isogloss::errors

/// What a merge tells besides its result.
namespace isogloss::says {

inline constexpr ErrorCode MergeBaseUnknown{"merge.base_not_stated"};
inline constexpr ErrorCode MergeTokenizers{"merge.tokenizers_differ"};
inline constexpr ErrorCode MergePrompts{"merge.prompts_differ"};
inline constexpr ErrorCode MergeModules{"merge.modules_differ"};
inline constexpr ErrorCode MergeScales{"merge.scales_differ"};
inline constexpr ErrorCode MergeRankNote{"merge.ranks_note"};
inline constexpr ErrorCode MergeTypes{"merge.types_differ"};
inline constexpr ErrorCode MergeNothingShared{"merge.nothing_shared"};

} // namespace isogloss::says
