// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/recipe.h"

#include "core/base/json_reader.h"
#include "core/quality/errors.h"
#include "core/quality/repair.h"
#include "core/quality/script_checks.h"

#include <set>

namespace isogloss::quality {

namespace {

constexpr int Schema = 1;

/// Rows of the report's issues of the step's kind that the step concerns.
std::set<std::size_t> rowsOf(const QualityReport& report, const RecipeStep& step)
{
    std::set<std::size_t> rows;
    for (const Issue& issue : report.issues)
        if (issue.kind == step.kind && !issue.isKept)
            rows.insert(issue.row);
    return rows;
}

void repairTexts(TextSet& set, const QualityReport& report, StepRecord& record)
{
    for (const Issue& issue : report.issues) {
        if (issue.kind != record.step.kind)
            continue;
        std::string& text = *set.rows[issue.row].texts[*issue.language];
        text = repaired(issue.kind, text, scriptOfKey(set.languages[*issue.language]));
        ++record.changedTexts;
    }
}

void excludeRows(TextSet& set, const std::set<std::size_t>& rows)
{
    std::vector<TextRow> kept;
    for (std::size_t row = 0; row < set.rows.size(); ++row)
        if (!rows.contains(row))
            kept.push_back(std::move(set.rows[row]));
    set.rows = std::move(kept);
}

Result<RecipeStep> parseStep(const Json& json, const std::string& source)
{
    RecipeStep step;
    ISOGLOSS_TRY(const std::string issue, jsonField<std::string>(json, "issue", source));
    ISOGLOSS_TRY(const std::string action, jsonField<std::string>(json, "action", source));
    ISOGLOSS_TRY(step.kind, issueKindNamed(issue));
    if (action != "repair" && action != "exclude")
        return Error{errors::RecipeForm, {{"path", source}, {"value", action}}, {}};
    step.action = action == "repair" ? StepAction::Repair : StepAction::Exclude;
    ISOGLOSS_CHECK(checkStep(step));
    return step;
}

} // namespace

Json toJson(const Recipe& recipe)
{
    Json steps = Json::array();
    for (const RecipeStep& step : recipe)
        steps.push_back({{"action", step.action == StepAction::Repair ? "repair" : "exclude"},
            {"issue", nameOf(step.kind)}});
    return {{"schema", Schema}, {"steps", std::move(steps)}};
}

Result<Recipe> parseRecipe(const Json& json, const std::string& source)
{
    ISOGLOSS_TRY(const int schema, jsonField<int>(json, "schema", source));
    ISOGLOSS_TRY(const Json steps, jsonField<Json>(json, "steps", source));
    if (schema != Schema || !steps.is_array())
        return Error{errors::RecipeForm, {{"path", source}, {"value", std::to_string(schema)}}, {}};
    Recipe recipe;
    for (const Json& stepJson : steps) {
        ISOGLOSS_TRY(const RecipeStep step, parseStep(stepJson, source));
        recipe.push_back(step);
    }
    return recipe;
}

Result<void> checkStep(const RecipeStep& step)
{
    if (step.action == StepAction::Exclude || isRepairable(step.kind))
        return {};
    std::string allowed;
    for (const IssueKind kind : issueKinds())
        if (isRepairable(kind))
            allowed += (allowed.empty() ? "" : ", ") + std::string(nameOf(kind));
    return Error{
        errors::NotRepairable, {{"value", std::string(nameOf(step.kind))}, {"allowed", allowed}}, {}};
}

Result<Applied> apply(
    TextSet set, std::span<const RecipeStep> recipe, const QualityOptions& options, std::stop_token stop)
{
    Applied applied{std::move(set), {}};
    for (const RecipeStep& step : recipe) {
        ISOGLOSS_CHECK(checkStep(step));
        if (step.kind == IssueKind::OverLong && options.tokenizer == nullptr)
            return Error{errors::TokenizerNeeded, {{"value", std::string(nameOf(step.kind))}}, {}};
        ISOGLOSS_TRY(const QualityReport report, checkTexts(applied.set, options, stop));
        const std::set<std::size_t> rows = rowsOf(report, step);
        StepRecord record{step, 0, {}};
        for (const std::size_t row : rows)
            record.keys.push_back(applied.set.rows[row].key);
        if (step.action == StepAction::Repair)
            repairTexts(applied.set, report, record);
        else
            excludeRows(applied.set, rows);
        applied.steps.push_back(std::move(record));
    }
    return applied;
}

} // namespace isogloss::quality
