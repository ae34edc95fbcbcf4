// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/run_reporter.h"
#include "core/record/settings_table.h"
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

Result<void> train(const Options& options, Session& session)
{
    train::RunRequest request;
    if (!options.resume) {
        ISOGLOSS_TRY(request.settings, record::loadRunSettings(options.settings, options.assignments));
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
    CLI::App* const command = session.add(program, "train",
        "Trains an adapter; Ctrl-C stops after the step and keeps it, a second one stops at once",
        "train settings.json --out runs/first --set run.seed=2",
        [options, lists](Session& call) -> Result<void> {
            if (!*lists)
                return train(*options, call);
            saySettings(call);
            return {};
        });
    auto* const settings = command->add_option("settings", options->settings, "Settings file");
    auto* const out = command->add_option("--out", options->out, "Folder of the run");
    auto* const resume = command->add_flag("--resume", options->resume, "Continue the run in this folder");
    command->add_option("--set", options->assignments, "key.path=value, over the settings file")
        ->option_text("KEY=VALUE ...")
        ->excludes(resume);
    command->add_flag("--settings", *lists, "Print every setting, its default and what is allowed");
    command->parse_complete_callback([=] {
        if (!*lists && (out->empty() || (settings->empty() && resume->empty())))
            throw CLI::RequiredError("a settings file and --out");
    });
}

} // namespace isogloss::cli
