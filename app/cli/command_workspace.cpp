// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/dataset_steps.h"
#include "app/cli/workspace_documents.h"
#include "app/cli/workspace_runs.h"
#include "core/store/dataset_removal.h"
#include "core/store/errors.h"
#include "core/store/move_workspace.h"
#include "core/store/moved_files.h"
#include "core/store/recovery.h"
#include "core/store/workspace.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

using store::Workspace;

struct Options
{
    std::string folder;
    std::string target;
    std::vector<std::string> models;
    std::vector<std::string> moved;
    bool recovers = false;
    std::string dataset;
    bool isSure = false;
};

Result<void> create(const Options& options, Session& session)
{
    ISOGLOSS_CHECK(Workspace::create(options.folder));
    if (session.json())
        session.print({{"workspace", options.folder}});
    else
        session.say("The workspace is in " + options.folder);
    return {};
}

void sayList(const Json& document, const Session& session)
{
    for (const char* table :
        {"languages", "datasets", "splits", "models", "adapters", "experiments", "runs", "queue"}) {
        session.say(std::string(table) + ": " + std::to_string(document[table].size()));
        for (const Json& row : document[table]) {
            std::string line;
            for (const auto& [name, value] : row.items())
                line += "  " + name + " " + (value.is_string() ? value.get<std::string>() : value.dump());
            session.say(line);
        }
    }
    session.say("backups: " + std::to_string(document["backups"].size()));
}

Result<void> list(const Options& options, Session& session)
{
    ISOGLOSS_TRY(Workspace workspace, Workspace::open(options.folder, Workspace::Mode::ReadOnly));
    const store::WorkspaceFolder folder = workspace.folder();
    ISOGLOSS_TRY(const Json document,
        workspace.read([folder](const store::Database& database) { return listDocument(database, folder); })
            .get());
    if (session.json())
        session.print(document);
    else
        sayList(document, session);
    return {};
}

Result<void> recover(const Options& options, Session& session, Json& document)
{
    ISOGLOSS_TRY(const store::Recovery recovery, store::recoverWorkspace(options.folder));
    if (recovery.damage.empty())
        return {};
    document["recovery"] = recoveryJson(recovery);
    for (const std::string& line : recoveryWords(recovery))
        session.note(line);
    return {};
}

/// For writing, unless another program does that.
Result<Workspace> openAnyway(const std::string& folder)
{
    auto workspace = Workspace::open(folder, Workspace::Mode::ReadWrite);
    if (workspace.has_value() || workspace.error().code != errors::WorkspaceInUse)
        return workspace;
    return Workspace::open(folder, Workspace::Mode::ReadOnly);
}

Result<void> lookThrough(const Options& options, Session& session, Json& document)
{
    ISOGLOSS_TRY(Workspace workspace, openAnyway(options.folder));
    if (workspace.uncleanEnd())
        for (const std::string& line : uncleanEndWords(*workspace.uncleanEnd()))
            session.note(line);
    const std::string path = workspace.folder().database().string();
    ISOGLOSS_TRY(const auto missing,
        workspace
            .read([folder = workspace.folder(), path](
                      const store::Database& database) -> Result<std::vector<store::MissingFile>> {
                ISOGLOSS_TRY(const std::string damage, database.integrityCheck());
                if (!damage.empty())
                    return Error{errors::DatabaseDamaged, {{"path", path}, {"reason", damage}}, {}};
                return store::missingFiles(database, folder);
            })
            .get());
    document["missing"] = missingJson(missing);
    for (const std::string& line : missingWords(missing))
        session.note(line);
    return {};
}

Result<void> check(const Options& options, Session& session)
{
    Json document{{"workspace", options.folder}};
    if (options.recovers)
        ISOGLOSS_CHECK(recover(options, session, document));
    ISOGLOSS_CHECK(lookThrough(options, session, document));
    if (session.json())
        session.print(document);
    else
        session.say("The database is whole.");
    return {};
}

Result<void> backUp(const Options& options, Session& session)
{
    ISOGLOSS_TRY(Workspace workspace, Workspace::open(options.folder, Workspace::Mode::ReadOnly));
    ISOGLOSS_TRY(const std::filesystem::path path, workspace.backUp().get());
    if (session.json())
        session.print({{"workspace", options.folder}, {"backup", path.string()}});
    else
        session.say("The backup is " + path.string());
    return {};
}

void tellHealed(const std::vector<std::string>& healed, Session& session, Json& document)
{
    for (const std::string& name : healed) {
        document["moved_along"].push_back(name);
        if (!session.json())
            session.say("found there too: " + name);
    }
}

Result<void> repoint(const Options& options, Session& session, Json& document)
{
    ISOGLOSS_TRY(Workspace workspace, Workspace::open(options.folder, Workspace::Mode::ReadWrite));
    document["moved_along"] = Json::array();
    for (const std::string& argument : options.models) {
        ISOGLOSS_TRY(const KeyedFile model, keyedFile(argument));
        ISOGLOSS_TRY(const auto healed,
            workspace
                .write([folder = workspace.folder(), model](store::Database& database) {
                    return store::repointModelAndRest(database, folder, model.key, model.path);
                })
                .get());
        tellHealed(healed, session, document);
    }
    for (const std::string& argument : options.moved) {
        ISOGLOSS_TRY(const KeyedFile place, keyedFile(argument));
        ISOGLOSS_TRY(const auto healed,
            workspace
                .write([folder = workspace.folder(), place](store::Database& database) {
                    return store::healMoveOf(database, folder, std::filesystem::absolute(place.key), place.path);
                })
                .get());
        tellHealed(healed, session, document);
        if (healed.empty())
            session.note("Nothing that lay in " + place.key + " was found in " + place.path.string());
    }
    return {};
}

Result<void> move(Options options, Session& session)
{
    if (!options.target.empty()) {
        ISOGLOSS_CHECK(store::moveWorkspace(options.folder, options.target));
        options.folder = options.target;
    }
    Json document{{"workspace", options.folder}};
    if (!options.models.empty() || !options.moved.empty())
        ISOGLOSS_CHECK(repoint(options, session, document));
    ISOGLOSS_CHECK(lookThrough(options, session, document));
    if (session.json())
        session.print(document);
    else
        session.say("The workspace is in " + options.folder);
    return {};
}

void sayRemoval(const Json& removal, const Session& session)
{
    const auto list = [&](const char* field, const char* words) {
        for (const Json& name : removal[field])
            session.say("  " + std::string(words) + ": " + name.get<std::string>());
    };
    session.say(removal["dataset"].get<std::string>());
    list("predictions", "predictions that go with it");
    list("splits", "split that goes with it");
    list("runs", "run that used it, stays");
    list("adapters", "adapter that learned from it, stays");
    list("experiments", "experiment whose settings name it, stays");
}

Result<void> remove(const Options& options, Session& session)
{
    const auto mode = options.isSure ? Workspace::Mode::ReadWrite : Workspace::Mode::ReadOnly;
    ISOGLOSS_TRY(Workspace workspace, Workspace::open(options.folder, mode));
    ISOGLOSS_TRY(const store::DatasetId dataset, datasetNamed(workspace, options.dataset));
    const auto find = [dataset](const store::Database& database) { return removalOf(database, dataset); };
    const auto take = [dataset, folder = workspace.folder()](
                          store::Database& database) { return removeDataset(database, folder, dataset); };
    ISOGLOSS_TRY(const store::DatasetRemoval removal,
        options.isSure ? workspace.write(take).get() : workspace.read(find).get());
    const Json document{{"dataset", removal.name}, {"removed", options.isSure},
        {"predictions", removal.predictions}, {"splits", removal.splits}, {"runs", removal.runs},
        {"adapters", removal.adapters}, {"experiments", removal.experiments}};
    session.json() ? session.print(document) : sayRemoval(document, session);
    if (!options.isSure)
        session.note("Nothing was removed. Add --yes to remove it; the original file in it goes too.");
    return {};
}

CLI::App* add(CLI::App& group, Session& session, const std::shared_ptr<Options>& options, const char* name,
    const char* description, const char* example, std::function<Result<void>(const Options&, Session&)> run)
{
    CLI::App* const command = session.add(group, name, description, example,
        [options, run = std::move(run)](Session& call) { return run(*options, call); });
    command->add_option("folder", options->folder, "Folder of the workspace")->required();
    return command;
}

} // namespace

void addWorkspace(CLI::App& program, Session& session)
{
    CLI::App& group = *program.add_subcommand("workspace",
        "The folder that holds languages, data, models, adapters and runs: makes, lists, checks, backs up, "
        "moves, removes");
    group.require_subcommand(1);
    auto options = std::make_shared<Options>();
    add(group, session, options, "create", "Makes an empty workspace", "workspace create my-languages",
        create);
    add(group, session, options, "list", "What a workspace holds", "workspace list my-languages", list);
    CLI::App* const checks = add(group, session, options, "check",
        "Whether the database is whole and every file is in its place; brings an older one up to date",
        "workspace check my-languages --recover", check);
    checks->add_flag("--recover", options->recovers,
        "Build a damaged database anew from backup, remains and folders, and say what was lost");
    add(group, session, options, "backup", "Copies the database into backups/, where ten are kept",
        "workspace backup my-languages", backUp);
    CLI::App* const moves
        = add(group, session, options, "move", "Moves a workspace, or says where models and other files lie now",
            "workspace move my-languages new-place\n"
            "  isogloss-cli workspace move my-languages --model base=models/base\n"
            "  isogloss-cli workspace move my-languages --moved /old/disk=/new/disk",
            move);
    CLI::App* const removal = add(group, session, options, "remove",
        "Removes a dataset with every text of it, and says which adapters learned from it",
        "workspace remove my-languages --dataset tales --yes", remove);
    removal->add_option("--dataset", options->dataset, "Its name")->required();
    removal->add_flag("--yes", options->isSure, "Without this, only say what would go and what stays");
    addWorkspaceRuns(group, session);
    auto* const to = moves->add_option("to", options->target, "Folder to move to; it must not exist");
    auto* const model = moves->add_option("--model", options->models, "A model and its folder; what moved with it is found too")
                            ->option_text("NAME=FOLDER ...");
    auto* const moved = moves
                            ->add_option("--moved", options->moved,
                                "A folder or file outside of the workspace and where it lies now: adapters, runs, and what "
                                "settings and records of runs name are found there")
                            ->option_text("OLD=NEW ...");
    moves->parse_complete_callback([=] {
        if (to->empty() && model->empty() && moved->empty())
            throw CLI::RequiredError("a folder to move to, --model or --moved");
    });
}

} // namespace isogloss::cli
