// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/run_reporter.h"
#include "app/cli/words.h"
#include "core/merge/grid.h"
#include "core/record/settings_table.h"
#include "core/store/experiments.h"
#include "core/store/queue.h"
#include "core/train/training_run.h"
#include "core/work/queue_runner.h"

#include <map>
#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

using store::Workspace;

struct Options
{
    std::string workspace;
    std::string settings;
    std::string name;
    std::string out;
    std::vector<std::string> assignments;
    std::vector<std::int64_t> entries;
    std::int64_t entry = 0;
    store::QueueMove move = store::QueueMove::First;
};

Json entryJson(const store::QueueRow& row)
{
    Json json{{"id", row.id.value}, {"folder", row.folder}, {"state", store::wordOf(row.state)}};
    if (!row.error.empty())
        json["error"] = row.error;
    return json;
}

void sayEntries(const Json& entries, const Session& session)
{
    for (const Json& entry : entries)
        session.say(entry["id"].dump() + "  " + entry["state"].get<std::string>() + "  "
            + entry["folder"].get<std::string>() + "  " + entry.value("error", ""));
}

Result<void> list(const Options& options, Session& session)
{
    ISOGLOSS_TRY(Workspace workspace, Workspace::open(options.workspace, Workspace::Mode::ReadOnly));
    ISOGLOSS_TRY(const auto rows, workspace.read(store::queueRows).get());
    Json entries = Json::array();
    for (const store::QueueRow& row : rows)
        entries.push_back(entryJson(row));
    if (session.json())
        session.print({{"queue", entries}});
    else
        sayEntries(entries, session);
    return {};
}

using AddEntry
    = std::function<Result<store::QueueId>(store::Database&, const store::WorkspaceFolder&, const std::string& name)>;

AddEntry addRun(const Options& options, record::RunSettings settings)
{
    return [&options, settings = std::move(settings)](store::Database& database,
               const store::WorkspaceFolder& folder, const std::string& name) -> Result<store::QueueId> {
        ISOGLOSS_TRY(const auto experiment, store::experimentWith(database, folder, name, settings));
        return store::enqueue(database, folder, experiment, options.out);
    };
}

AddEntry addGrid(const Options& options, merge::GridSettings settings)
{
    return [&options, settings = std::move(settings)](store::Database& database,
               const store::WorkspaceFolder& folder, const std::string& name) -> Result<store::QueueId> {
        merge::GridSettings kept = settings;
        merge::changePaths(kept, [&folder](std::filesystem::path& path) { path = folder.stored(std::filesystem::absolute(path)); });
        ISOGLOSS_TRY(const auto experiment, store::gridExperiment(database, name, merge::toJson(kept)));
        ISOGLOSS_TRY(const auto described, store::rowOf<store::ExperimentRow>(database, experiment));
        return store::enqueue(
            database, folder, experiment, options.out.empty() ? folder.grids() / described.name : std::filesystem::path(options.out));
    };
}

/// A settings file of a run, or of a merge grid, which names two adapters.
Result<AddEntry> entryOf(const Options& options)
{
    ISOGLOSS_TRY(const Json json, readJson(options.settings));
    if (json.is_object() && json.contains("first") && json.contains("second")) {
        ISOGLOSS_TRY(auto settings, merge::loadGridSettings(options.settings));
        return addGrid(options, std::move(settings));
    }
    ISOGLOSS_TRY(auto settings, record::loadRunSettings(options.settings, options.assignments));
    return addRun(options, std::move(settings));
}

Result<void> enqueue(const Options& options, Session& session)
{
    ISOGLOSS_TRY(const AddEntry addEntry, entryOf(options));
    const std::string name
        = options.name.empty() ? std::filesystem::path(options.settings).stem().string() : options.name;
    ISOGLOSS_TRY(Workspace workspace, Workspace::open(options.workspace, Workspace::Mode::ReadWrite));
    const auto add = [&](store::Database& database) -> Result<store::QueueRow> {
        ISOGLOSS_TRY(const auto id, addEntry(database, workspace.folder(), name));
        return store::rowOf<store::QueueRow>(database, id);
    };
    ISOGLOSS_TRY(const store::QueueRow row, workspace.write(add).get());
    if (session.json())
        session.print(entryJson(row));
    else
        sayEntries(Json::array({entryJson(row)}), session);
    return {};
}

Result<void> remove(const Options& options, Session& session)
{
    ISOGLOSS_TRY(Workspace workspace, Workspace::open(options.workspace, Workspace::Mode::ReadWrite));
    const auto take = [&options](store::Database& database) -> Result<void> {
        for (const std::int64_t entry : options.entries)
            ISOGLOSS_CHECK(store::removeFromQueue(database, store::QueueId{entry}));
        return {};
    };
    ISOGLOSS_CHECK(workspace.write(take).get());
    if (session.json())
        session.print({{"removed", options.entries}});
    return {};
}

Result<void> move(const Options& options, Session& session)
{
    {
        ISOGLOSS_TRY(Workspace workspace, Workspace::open(options.workspace, Workspace::Mode::ReadWrite));
        const auto change = [&options](store::Database& database) {
            return store::moveInQueue(database, store::QueueId{options.entry}, options.move);
        };
        ISOGLOSS_CHECK(workspace.write(change).get());
    }
    return list(options, session);
}

record::RunFinished compute(work::RunOrder order, const std::stop_token& stop)
{
    RunReporter reporter(order.folder.filename().string());
    train::RunRequest request;
    request.settings = std::move(order.settings);
    request.folder = order.folder;
    request.resume = order.isResumed;
    request.sinks = {order.sink, std::ref(reporter)};
    train::TrainingRun run(std::move(request));
    const std::stop_callback stopper(stop, [&run] { run.stopAndKeep(); });
    return run.wait();
}

Result<void> computeGrid(
    const work::GridOrder& order, const store::WorkspaceFolder& folder, const std::stop_token& stop)
{
    ISOGLOSS_TRY(const Json json, parseJson(order.settings, order.folder.string()));
    ISOGLOSS_TRY(auto settings, merge::parseGridSettings(json, order.folder.string()));
    merge::changePaths(
        settings, [&folder](std::filesystem::path& path) { path = folder.resolved(path.string()); });
    ProgressLine line(order.folder.filename().string() + ", ways compared");
    ISOGLOSS_CHECK(merge::computeGrid(settings, order.folder, stop, line.sink()));
    return {};
}

Result<void> runAll(const Options& options, Session& session)
{
    ISOGLOSS_TRY(Workspace workspace, Workspace::open(options.workspace, Workspace::Mode::ReadWrite));
    ISOGLOSS_TRY(store::EventIndex index, store::EventIndex::open(workspace.folder().events()));
    const work::ComputeGrid grid = [&workspace](const work::GridOrder& order, const std::stop_token& stop) {
        return computeGrid(order, workspace.folder(), stop);
    };
    ISOGLOSS_TRY(const auto outcomes, work::runQueue(workspace, index, {compute, grid}, session.stop()));
    Json entries = Json::array();
    std::optional<Error> failure;
    for (const work::QueueOutcome& outcome : outcomes) {
        entries.push_back(entryJson(outcome.entry));
        if (!outcome.error)
            continue;
        session.note(outcome.entry.folder + ": " + words(*outcome.error));
        failure = outcome.error;
    }
    if (session.json())
        session.print({{"queue", entries}});
    else
        sayEntries(entries, session);
    return failure ? Result<void>(*failure) : Result<void>();
}

} // namespace

void addQueue(CLI::App& program, Session& session)
{
    CLI::App& group = *program.add_subcommand("queue", "Runs that wait for their turn in a workspace");
    group.require_subcommand(1);
    auto options = std::make_shared<Options>();
    const auto add = [&](const char* name, const char* description, const char* example, auto action) {
        CLI::App* const command = session.add(group, name, description, example,
            [options, action](Session& call) { return action(*options, call); });
        command->add_option("--workspace", options->workspace, "Folder of the workspace")->required();
        return command;
    };
    add("list", "What waits, runs and was done", "queue list --workspace my-languages", list);
    CLI::App* const adds = add("add", "Puts a run or a merge grid behind the others; the same settings of runs are one experiment",
        "queue add settings.json --workspace my-languages --set run.seed=2", enqueue);
    adds->add_option("settings", options->settings, "Settings file of a run, or of a merge grid")->required();
    adds->add_option("--set", options->assignments, "key.path=value, over the settings file")
        ->option_text("KEY=VALUE ...");
    adds->add_option("--name", options->name, "Name of the experiment; the file's if not given");
    adds->add_option("--out", options->out, "Folder of the run; one in runs/ if not given");
    add("run", "Does what waits; Ctrl-C keeps the run under way, which goes on the next time",
        "queue run --workspace my-languages", runAll);
    CLI::App* const moves = add("move", "Gives an entry that waits another turn",
        "queue move 3 first --workspace my-languages", move);
    moves->add_option("entry", options->entry, "Its id, as in queue list")->required();
    const std::map<std::string, store::QueueMove> places{{"first", store::QueueMove::First},
        {"earlier", store::QueueMove::Earlier}, {"later", store::QueueMove::Later}};
    moves->add_option("place", options->move, "first, earlier or later")
        ->required()
        ->transform(CLI::CheckedTransformer(places));
    add("remove", "Takes entries out; runs that were done stay", "queue remove 3 4 --workspace my-languages",
        remove)
        ->add_option("entries", options->entries, "Their ids, as in queue list")
        ->required();
}

} // namespace isogloss::cli
