// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/dataset_steps.h"
#include "app/cli/number_checks.h"
#include "app/cli/progress_line.h"
#include "app/cli/text_sources.h"
#include "app/cli/words.h"
#include "core/base/excerpt.h"
#include "core/quality/recipe.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

using quality::IssueKind;

struct Options
{
    TextSources sources;
    std::string model;
    std::size_t maxTokens = 2048;
    std::size_t examples = 20;
    std::string recipe;
    std::vector<std::string> repairs;
    std::vector<std::string> exclusions;
    std::string out;
    std::string saveRecipe;
    std::vector<std::string> excludedKeys;
    std::vector<std::string> markedKeys;
    StepsCall steps;

    bool changes() const
    {
        return !recipe.empty() || !repairs.empty() || !exclusions.empty() || !excludedKeys.empty()
            || !markedKeys.empty();
    }
};

Json toJson(const quality::Issue& issue, const quality::TextSet& set)
{
    Json json{{"key", set.rows[issue.row].key}, {"line", issue.row + 1}};
    if (issue.language) {
        json["language"] = set.languages[*issue.language];
        json["text"] = excerpt(textOf(set, issue.row, *issue.language), 200);
    }
    if (issue.other)
        json["repeats"] = set.rows[*issue.other].key;
    if (!issue.value.empty())
        json["value"] = issue.value;
    return json;
}

/// Every kind with its count, and the first records behind it.
Json issuesJson(const quality::QualityReport& report, const quality::TextSet& set, std::size_t examples)
{
    Json issues = Json::object();
    for (const IssueKind kind : quality::issueKinds()) {
        const std::string name(quality::nameOf(kind));
        issues[name]
            = {{"count", report.count(kind)}, {"repairable", isRepairable(kind)}, {"records", Json::array()}};
        for (const quality::Issue& issue : report.issues)
            if (issue.kind == kind && issues[name]["records"].size() < examples)
                issues[name]["records"].push_back(toJson(issue, set));
    }
    return issues;
}

Json stepsJson(const std::vector<quality::StepRecord>& steps)
{
    Json list = Json::array();
    for (const quality::StepRecord& step : steps) {
        Json json = toJson(step.step);
        json["texts"] = step.changedTexts;
        json["records"] = step.keys;
        list.push_back(std::move(json));
    }
    return list;
}

void sayReport(const Json& document, const Session& session)
{
    session.say(std::to_string(document["records"].get<std::size_t>()) + " records");
    for (const auto& [kind, issue] : document["issues"].items()) {
        if (issue["count"] == 0)
            continue;
        session.say(
            kind + ": " + issue["count"].dump() + (issue["repairable"] == true ? " (can be mended)" : ""));
        for (const Json& record : issue["records"])
            session.say("  " + record["key"].get<std::string>() + "  " + record.value("value", "") + "  "
                + record.value("text", ""));
    }
    for (const Json& step : document["steps"])
        session.say(step["action"].get<std::string>() + " " + step.value("issue", "chosen records") + ": "
            + std::to_string(step["records"].size()) + " records");
}

Result<quality::Recipe> recipeOf(const Options& options)
{
    quality::Recipe recipe;
    if (!options.recipe.empty()) {
        ISOGLOSS_TRY(const Json json, readJson(options.recipe));
        ISOGLOSS_TRY(recipe, quality::parseRecipe(json, options.recipe));
    }
    for (const std::string& name : options.repairs) {
        for (const IssueKind kind : quality::issueKinds())
            if (name == "all" && isRepairable(kind))
                recipe.push_back({quality::StepAction::Repair, kind});
        if (name != "all") {
            ISOGLOSS_TRY(const IssueKind kind, quality::issueKindNamed(name));
            recipe.push_back({quality::StepAction::Repair, kind});
            ISOGLOSS_CHECK(checkStep(recipe.back()));
        }
    }
    for (const std::string& name : options.exclusions) {
        ISOGLOSS_TRY(const IssueKind kind, quality::issueKindNamed(name));
        recipe.push_back({quality::StepAction::Exclude, kind});
    }
    if (!options.excludedKeys.empty())
        recipe.push_back({quality::StepAction::Exclude, {}, options.excludedKeys});
    if (!options.markedKeys.empty())
        recipe.push_back({quality::StepAction::Mark, {}, options.markedKeys});
    return recipe;
}

/// With a workspace, what changes its dataset is done and kept there, and the report is of what that left.
Result<Json> changeDataset(Options& options, const quality::Recipe& recipe, Session& session)
{
    options.steps.dataset = options.sources.records;
    options.steps.added = recipe;
    ISOGLOSS_TRY(Json steps, changeSteps(options.steps, session));
    options.sources.records = recordsOf(options.steps).string();
    return steps;
}

Result<void> report(Options options, Session& session)
{
    const bool isInWorkspace = !options.steps.workspace.empty();
    ISOGLOSS_TRY(const quality::Recipe recipe, recipeOf(options));
    Json stored;
    if (isInWorkspace) {
        ISOGLOSS_TRY(stored, changeDataset(options, recipe, session));
    }
    ISOGLOSS_TRY(quality::TextSet set, options.sources.read());
    std::shared_ptr<const tokenizer::Tokenizer> tokenizer;
    if (!options.model.empty()) {
        ISOGLOSS_TRY(tokenizer, tokenizer::openTokenizer(options.model));
    }
    const quality::QualityOptions checks{tokenizer.get(), options.maxTokens};
    ProgressLine line("Records checked");
    ISOGLOSS_TRY(const auto found, quality::checkTexts(set, checks, session.stop(), line.sink()));
    Json document{{"records", found.rows}, {"languages", set.languages},
        {"issues", issuesJson(found, set, options.examples)}, {"warnings", Json::array()},
        {"steps", Json::array()}};
    for (const Error& warning : found.warnings)
        document["warnings"].push_back(std::string(warning.argument("language")) + ": " + words(warning));
    if (isInWorkspace)
        document["stored_steps"] = stored;
    if (options.changes() && !isInWorkspace) {
        ISOGLOSS_TRY(const quality::Applied applied, apply(std::move(set), recipe, checks, session.stop()));
        ISOGLOSS_CHECK(writeTextSet(options.out, applied.set));
        document["steps"] = stepsJson(applied.steps);
        document["kept"] = applied.set.rows.size();
    }
    if (!options.saveRecipe.empty())
        ISOGLOSS_CHECK(writeJson(options.saveRecipe, toJson(recipe)));
    line.clear();
    if (session.json())
        session.print(document);
    else
        sayReport(document, session);
    for (const Json& warning : document["warnings"])
        session.note(warning.get<std::string>());
    return {};
}

} // namespace

void addQuality(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "quality",
        "What is wrong with texts, with the records behind each number; mends them or leaves them out",
        "quality --text eng_Latn=english.txt --text swh_Latn=swahili.txt\n"
        "  isogloss-cli quality tales --workspace my-languages --exclude exact_duplicate\n"
        "  isogloss-cli quality records.jsonl --repair all --exclude exact_duplicate,blank_side "
        "--out clean.jsonl",
        [options](Session& call) { return report(*options, call); });
    options->sources.addTo(*command);
    command->add_option("--model", options->model, "Folder of a model whose tokenizer counts tokens");
    command->add_option("--max-tokens", options->maxTokens, "Texts with more are over-long")
        ->check(Positive);
    command->add_option("--examples", options->examples, "Records shown of each issue");
    auto* const out = command->add_option("--out", options->out, "File of the changed records");
    auto* const workspace = command->add_option("--workspace", options->steps.workspace,
        "A workspace; RECORDS is the name of a dataset in it, and its steps are kept there");
    command->add_flag("--undo", options->steps.undoes, "Take the dataset's last step back")->needs(workspace);
    command->add_flag("--redo", options->steps.redoes, "Do the step again that was undone")->needs(workspace);
    const std::vector<CLI::Option*> changes{
        command->add_option("--recipe", options->recipe, "Steps to apply, as --save-recipe wrote them"),
        command->add_option("--repair", options->repairs, "Issues to mend, or all")->delimiter(','),
        command->add_option("--exclude", options->exclusions, "Issues whose records are left out")
            ->delimiter(','),
        command->add_option("--exclude-key", options->excludedKeys, "Keys of records that are left out")
            ->delimiter(','),
        command->add_option("--mark-key", options->markedKeys, "Keys of records to be looked at again")
            ->delimiter(',')};
    command->parse_complete_callback([=] {
        const bool isChange = std::any_of(
            changes.begin(), changes.end(), [](const CLI::Option* option) { return !option->empty(); });
        if (isChange && out->empty() && workspace->empty())
            throw CLI::RequiredError("--out or --workspace");
    });
    command->add_option("--save-recipe", options->saveRecipe, "File for the steps, to use them again");
}

} // namespace isogloss::cli
