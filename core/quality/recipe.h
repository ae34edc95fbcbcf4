// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/quality/quality_report.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace isogloss::quality {

enum class StepAction { Repair, Exclude, Mark };

/// One edit of a data set: every record with the issue is mended or left out; or chosen records are left out,
/// or marked to be looked at, which changes nothing.
struct RecipeStep
{
    StepAction action = StepAction::Exclude;
    IssueKind kind = IssueKind::BlankSide; ///< not asked for when there are keys
    std::vector<std::string> keys = {}; ///< of chosen records; of Exclude and Mark
};

/// Steps in order. A recipe that made one file clean can be applied to another; undoing a step is applying
/// the recipe without it to the untouched original.
using Recipe = std::vector<RecipeStep>;

/// {"schema": 1, "steps": [{"action": "repair" | "exclude" | "mark", "issue": "html_remains"}]}, or with
/// "keys": [...] in place of the issue.
Json toJson(const Recipe& recipe);
/// One of the steps.
Json toJson(const RecipeStep& step);
/// Errors: fields, IssueUnknown, NotRepairable{value}, RecipeForm{path} for another schema or action.
Result<Recipe> parseRecipe(const Json& json, const std::string& source);
/// Error: NotRepairable{value, allowed} for a step that mends what cannot be mended, or chosen records.
Result<void> checkStep(const RecipeStep& step);

/// What a step did.
struct StepRecord
{
    RecipeStep step;
    std::size_t changedTexts = 0;
    std::vector<std::string> keys; ///< of the records that were mended, left out or marked
};

struct Applied
{
    TextSet set;
    std::vector<StepRecord> steps;
};

/// Applies the steps one after another, each to what the one before left. Errors: of checkTexts,
/// TokenizerNeeded for a step on OverLong without a tokenizer.
Result<Applied> apply(TextSet set, std::span<const RecipeStep> recipe, const QualityOptions& options,
    std::stop_token stop = {});

} // namespace isogloss::quality
