// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/run_reporter.h"
#include "core/model/loaded_model.h"
#include "core/record/settings_table.h"
#include "core/train/data_budget.h"
#include "core/train/run_record.h"
#include "core/train/training_run.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

struct Options
{
    std::string settings;
    std::string out;
    std::vector<std::string> assignments;
    bool resume = false;
};

/// Of a settings file; of a run folder those that its record froze, so that it gives the same numbers again.
Result<record::RunSettings> settingsOf(const Options& options)
{
    const std::filesystem::path path = options.settings;
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored))
        return record::loadRunSettings(path, options.assignments);
    ISOGLOSS_TRY(record::RunSettings recorded, train::recordedSettings(train::RunFolder(path)));
    if (options.assignments.empty())
        return recorded;
    Json json = record::toJson(recorded);
    for (const std::string& assignment : options.assignments)
        ISOGLOSS_CHECK(record::setValue(json, assignment));
    ISOGLOSS_TRY(record::RunSettings changed, record::parseRunSettings(json, path.string()));
    ISOGLOSS_CHECK(record::validate(changed));
    return changed;
}

std::string shareText(double share)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f %%", 100 * share);
    return text;
}

void sayBudget(const train::DataBudget& budget, const Session& session)
{
    char line[256];
    std::snprintf(line, sizeof line, "At most %lld steps of batches of %zu: %lld of the task (%.1f times through %lld "
        "records), %lld of translations.", static_cast<long long>(budget.steps), budget.batchSize,
        static_cast<long long>(budget.taskBatches), budget.taskPasses, static_cast<long long>(budget.records),
        static_cast<long long>(budget.alignBatches));
    session.say(line);
    for (const train::PairBudget& pair : budget.pairs) {
        std::snprintf(line, sizeof line, "%s-%s: %lld pairs, %s of all, drawn %s, each %.1f times", pair.source.c_str(),
            pair.target.c_str(), static_cast<long long>(pair.pairs), shareText(pair.naturalShare).c_str(),
            shareText(pair.share).c_str(), pair.passes);
        session.say(line);
    }
    for (const train::LanguageBudget& sum : train::languageBudgets(budget)) {
        std::snprintf(line, sizeof line, "%s: in %lld pairs, %s of all, drawn %s", sum.language.c_str(),
            static_cast<long long>(sum.pairs), shareText(sum.naturalShare).c_str(), shareText(sum.share).c_str());
        session.say(line);
    }
    if (budget.nearDuplicates > 0)
        session.say(std::to_string(budget.nearDuplicates) + " pairs say nearly the same as another; "
            + shareText(budget.falseNegatives)
            + " of the batches of translations hold such a false negative. data.near_duplicates=separate keeps them apart.");
    if (budget.isBatchSmall)
        session.say("The batch is small for this temperature: pairs half a cosine apart teach nothing more. Raise "
                    "batch.size or objective.temperature.");
}

Json budgetJson(const train::DataBudget& budget)
{
    Json json{{"steps", budget.steps}, {"batch_size", budget.batchSize}, {"records", budget.records},
        {"validation", budget.validation}, {"task_batches", budget.taskBatches},
        {"align_batches", budget.alignBatches}, {"task_passes", budget.taskPasses},
        {"near_duplicates", budget.nearDuplicates}, {"false_negatives", budget.falseNegatives},
        {"chance", budget.chance}, {"far_negatives", budget.farNegatives}, {"batch_too_small", budget.isBatchSmall},
        {"pairs", Json::array()}, {"languages", Json::array()}};
    for (const train::PairBudget& pair : budget.pairs)
        json["pairs"].push_back({{"source", pair.source}, {"target", pair.target}, {"pairs", pair.pairs},
            {"natural_share", pair.naturalShare}, {"share", pair.share}, {"passes", pair.passes}});
    for (const train::LanguageBudget& sum : train::languageBudgets(budget))
        json["languages"].push_back({{"language", sum.language}, {"pairs", sum.pairs},
            {"natural_share", sum.naturalShare}, {"share", sum.share}});
    return json;
}

/// What the run would do with its data.
Result<void> plan(const Options& options, Session& session)
{
    ISOGLOSS_TRY(const auto settings, settingsOf(options));
    ISOGLOSS_TRY(const auto model, model::LoadedModel::open(settings.model, {.prompt = settings.data.prompt}));
    ISOGLOSS_TRY(const auto budget, train::dataBudget(settings, model, session.stop()));
    if (session.json())
        session.print(budgetJson(budget));
    else
        sayBudget(budget, session);
    return {};
}

Result<void> train(const Options& options, Session& session)
{
    train::RunRequest request;
    if (!options.resume) {
        ISOGLOSS_TRY(request.settings, settingsOf(options));
    }
    request.folder = options.out;
    request.resume = options.resume;
    RunReporter reporter(std::filesystem::path(options.out).filename().string());
    request.sinks.push_back(std::ref(reporter));

    train::TrainingRun run(std::move(request));
    const std::stop_callback stopper(session.stop(), [&run] { run.stopAndKeep(); });
    const record::RunFinished finished = run.wait();
    if (finished.error)
        return *finished.error;
    if (session.json())
        session.print({{"run", options.out}, {"step", finished.step},
            {"adapter", (std::filesystem::path(options.out) / "adapter").string()}});
    else
        session.say("The adapter is in " + (std::filesystem::path(options.out) / "adapter").string());
    return {};
}

/// Every setting with what it may be, for --settings.
void saySettings(const Session& session)
{
    for (const auto& setting : record::runSettingsTable())
        session.say(std::string(setting.key) + " = " + setting.write({}).dump() + "\n    "
            + std::string(setting.help) + " Allowed: " + setting.allowed + ".");
}

} // namespace

void addTrain(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    auto lists = std::make_shared<bool>(false);
    auto plans = std::make_shared<bool>(false);
    CLI::App* const command = session.add(program, "train",
        "Trains an adapter; Ctrl-C stops after the step and keeps it, a second one stops at once",
        "train settings.json --out runs/first --set run.seed=2",
        [options, lists, plans](Session& call) -> Result<void> {
            if (!*lists)
                return *plans ? plan(*options, call) : train(*options, call);
            saySettings(call);
            return {};
        });
    auto* const settings = command->add_option("settings", options->settings, "Settings file, or the folder of a run to be computed again from its record");
    auto* const out = command->add_option("--out", options->out, "Folder of the run");
    auto* const resume = command->add_flag("--resume", options->resume, "Continue the run in this folder");
    command->add_option("--set", options->assignments, "key.path=value, over the settings file")
        ->option_text("KEY=VALUE ...")
        ->excludes(resume);
    command->add_flag("--settings", *lists, "Print every setting, its default and what is allowed");
    command->add_flag("--plan", *plans,
        "Train nothing: say how many pairs and batches of each kind there would be, and what is wrong with them");
    command->parse_complete_callback([=] {
        if (!*lists && ((out->empty() && !*plans) || (settings->empty() && resume->empty())))
            throw CLI::RequiredError("a settings file and --out");
    });
}

} // namespace isogloss::cli
