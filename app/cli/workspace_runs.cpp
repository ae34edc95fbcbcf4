// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/workspace_runs.h"

#include "app/cli/words.h"
#include "core/record/run_event_json.h"
#include "core/store/adopt.h"
#include "core/store/errors.h"
#include "core/store/event_index.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

using store::Workspace;

struct Options
{
    std::string folder;
    std::vector<std::string> runs;
    std::string run;
};

std::filesystem::path eventsOf(const store::WorkspaceFolder& folder, const store::RunRow& run)
{
    return folder.resolved(run.folder) / "events.jsonl";
}

Result<store::Adopted> adoptAll(
    store::Database& database, const store::WorkspaceFolder& folder, const std::vector<std::string>& runs)
{
    ISOGLOSS_TRY(store::Adopted adopted, store::adoptFolders(database, folder));
    for (const std::string& run : runs) {
        ISOGLOSS_CHECK(store::importRun(database, folder, run));
        adopted.folders.push_back(folder.stored(run));
    }
    return adopted;
}

/// Brings cache/events.db up to date with the files of all runs.
Result<void> indexRuns(Workspace& workspace)
{
    ISOGLOSS_TRY(store::EventIndex index, store::EventIndex::open(workspace.folder().events()));
    ISOGLOSS_TRY(const auto runs, workspace.read(store::allRows<store::RunRow>).get());
    std::error_code ignored;
    for (const store::RunRow& run : runs)
        if (const auto events = eventsOf(workspace.folder(), run); std::filesystem::exists(events, ignored))
            ISOGLOSS_CHECK(index.update(run.id, events).get());
    return {};
}

Result<void> adopt(const Options& options, Session& session)
{
    ISOGLOSS_TRY(Workspace workspace, Workspace::open(options.folder, Workspace::Mode::ReadWrite));
    ISOGLOSS_TRY(const store::Adopted adopted,
        workspace
            .write([&options, folder = workspace.folder()](
                       store::Database& database) { return adoptAll(database, folder, options.runs); })
            .get());
    ISOGLOSS_CHECK(indexRuns(workspace));
    Json problems = Json::array();
    for (const Error& problem : adopted.problems) {
        problems.push_back(words(problem));
        session.note(words(problem));
    }
    if (session.json())
        session.print({{"workspace", options.folder}, {"adopted", adopted.folders}, {"problems", problems}});
    for (const std::string& folder : adopted.folders)
        session.say(folder);
    return {};
}

/// The steps of a run: from the index, brought up to date unless another program does that.
Result<std::vector<record::StepMetrics>> stepsOf(const std::string& folder, const std::string& name)
{
    const auto find = [&name](const store::Database& database) -> Result<store::RunRow> {
        ISOGLOSS_TRY(const auto run,
            store::findRow<store::RunRow>(database, "WHERE name = ?1 OR folder = ?1 ORDER BY id DESC", name));
        if (!run)
            return Error{errors::NothingNamed, {{"table", "runs"}, {"value", name}}, {}};
        return *run;
    };
    auto writer = Workspace::open(folder, Workspace::Mode::ReadWrite);
    if (writer.has_value()) {
        const store::WorkspaceFolder& place = writer.value().folder();
        ISOGLOSS_TRY(const store::RunRow run, writer.value().read(find).get());
        ISOGLOSS_TRY(store::EventIndex index, store::EventIndex::open(place.events()));
        ISOGLOSS_CHECK(index.update(run.id, eventsOf(place, run)).get());
        return index.steps(run.id).get();
    }
    if (writer.error().code != errors::WorkspaceInUse)
        return writer.error();
    ISOGLOSS_TRY(Workspace reader, Workspace::open(folder, Workspace::Mode::ReadOnly));
    ISOGLOSS_TRY(const store::RunRow run, reader.read(find).get());
    ISOGLOSS_TRY(const store::EventIndex index, store::EventIndex::openReadOnly(reader.folder().events()));
    return index.steps(run.id).get();
}

std::string shown(const std::optional<double>& value)
{
    return value ? Json(*value).dump() : "";
}

Result<void> curve(const Options& options, Session& session)
{
    ISOGLOSS_TRY(const auto steps, stepsOf(options.folder, options.run));
    if (!session.json()) {
        session.say("step\ttask_loss\talign_loss\tin_batch_retrieval\tlearning_rate");
        for (const record::StepMetrics& step : steps)
            session.say(std::to_string(step.step) + "\t" + shown(step.taskLoss) + "\t" + shown(step.alignLoss)
                + "\t" + shown(step.inBatchRetrieval) + "\t" + shown(step.learningRate));
        return {};
    }
    Json document{{"run", options.run}, {"steps", Json::array()}};
    for (const record::StepMetrics& step : steps) {
        document["steps"].push_back(record::toJson(step));
        document["steps"].back().erase("type");
    }
    session.print(document);
    return {};
}

} // namespace

void addWorkspaceRuns(CLI::App& group, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const adopts = session.add(group, "adopt",
        "Takes in what lies in the workspace's folders, and runs made elsewhere, and reads their events",
        "workspace adopt my-languages ../cluster/runs/first",
        [options](Session& call) { return adopt(*options, call); });
    adopts->add_option("folder", options->folder, "Folder of the workspace")->required();
    adopts->add_option("runs", options->runs, "Folders of runs made elsewhere; they stay where they are");
    CLI::App* const curves = session.add(group, "curve", "The losses of a run, step by step",
        "workspace curve my-languages first > first.tsv",
        [options](Session& call) { return curve(*options, call); });
    curves->add_option("folder", options->folder, "Folder of the workspace")->required();
    curves->add_option("run", options->run, "Its name")->required();
}

} // namespace isogloss::cli
