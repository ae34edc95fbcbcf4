// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/recipe.h"

#include "core/base/json_reader.h"
#include "core/quality/errors.h"
#include "core/quality/repair.h"
#include "core/quality/script_checks.h"
#include "core/record/json_lists.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_set>

namespace isogloss::quality {

namespace {

constexpr int Schema = 1;

constexpr std::array<std::string_view, 3> Actions{"repair", "exclude", "mark"};

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

std::set<std::size_t> rowsWithKeys(const TextSet& set, const std::vector<std::string>& keys)
{
    const std::unordered_set<std::string_view> wanted(keys.begin(), keys.end());
    std::set<std::size_t> rows;
    for (std::size_t row = 0; row < set.rows.size(); ++row)
        if (wanted.contains(set.rows[row].key))
            rows.insert(rows.end(), row);
    return rows;
}

Result<RecipeStep> parseStep(const Json& json, const std::string& source)
{
    RecipeStep step;
    ISOGLOSS_TRY(const std::string action, jsonField<std::string>(json, "action", source));
    const auto* const known = std::find(Actions.begin(), Actions.end(), action);
    if (known == Actions.end())
        return Error{errors::RecipeForm, {{"path", source}, {"value", action}}, {}};
    step.action = static_cast<StepAction>(known - Actions.begin());
    ISOGLOSS_TRY(step.keys, record::jsonTexts(json, "keys", source));
    if (step.keys.empty()) {
        ISOGLOSS_TRY(const std::string issue, jsonField<std::string>(json, "issue", source));
        ISOGLOSS_TRY(step.kind, issueKindNamed(issue));
    }
    ISOGLOSS_CHECK(checkStep(step));
    return step;
}

void change(TextSet& set, const QualityReport& report, const std::set<std::size_t>& rows, StepRecord& record)
{
    for (const std::size_t row : rows)
        record.keys.push_back(set.rows[row].key);
    if (record.step.action == StepAction::Repair)
        repairTexts(set, report, record);
    else if (record.step.action == StepAction::Exclude)
        excludeRows(set, rows);
}

} // namespace

Json toJson(const Recipe& recipe)
{
    Json steps = Json::array();
    for (const RecipeStep& step : recipe)
        steps.push_back(toJson(step));
    return {{"schema", Schema}, {"steps", std::move(steps)}};
}

Json toJson(const RecipeStep& step)
{
    Json json{{"action", Actions[static_cast<std::size_t>(step.action)]}};
    if (step.keys.empty())
        json["issue"] = nameOf(step.kind);
    else
        json["keys"] = step.keys;
    return json;
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
    if (step.action != StepAction::Repair || (isRepairable(step.kind) && step.keys.empty()))
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
        StepRecord record{step, 0, {}};
        QualityReport report;
        if (step.keys.empty()) {
            if (step.kind == IssueKind::OverLong && options.tokenizer == nullptr)
                return Error{errors::TokenizerNeeded, {{"value", std::string(nameOf(step.kind))}}, {}};
            ISOGLOSS_TRY(report, checkTexts(applied.set, options, stop));
        }
        change(applied.set, report,
            step.keys.empty() ? rowsOf(report, step) : rowsWithKeys(applied.set, step.keys), record);
        applied.steps.push_back(std::move(record));
    }
    return applied;
}

} // namespace isogloss::quality
