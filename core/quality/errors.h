// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

/// Arguments: value, allowed, path.
namespace isogloss::errors {

inline constexpr ErrorCode IssueUnknown{"quality.issue_unknown"};
inline constexpr ErrorCode NotRepairable{"quality.not_repairable"};
inline constexpr ErrorCode RecipeForm{"quality.recipe_form"};
inline constexpr ErrorCode TokenizerNeeded{"quality.tokenizer_needed"};
inline constexpr ErrorCode LanguageNeeded{"quality.language_needed"};
inline constexpr ErrorCode NoPivot{"quality.no_pivot"};
inline constexpr ErrorCode PivotMissing{"quality.pivot_missing"};

} // namespace isogloss::errors
