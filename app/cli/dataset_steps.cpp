// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dataset_steps.h"

#include "core/store/dataset_edits.h"
#include "core/store/errors.h"
#include "core/store/rows/dataset_row.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

using store::EditChange;
using store::Workspace;

std::vector<EditChange> changesOf(const StepsCall& call)
{
    std::vector<EditChange> changes;
    if (call.undoes)
        changes.push_back({EditChange::Kind::Undo});
    if (call.redoes)
        changes.push_back({EditChange::Kind::Redo});
    for (const quality::RecipeStep& step : call.added)
        changes.push_back({EditChange::Kind::Add, step});
    return changes;
}

Result<store::DatasetSteps> stepsOf(Workspace& workspace, store::DatasetId dataset)
{
    return workspace.read([dataset](const store::Database& database) { return datasetSteps(database, dataset); })
        .get();
}

Result<void> change(Workspace& workspace, store::DatasetId dataset, const StepsCall& call,
    const EditChange& change, const std::stop_token& stop)
{
    ISOGLOSS_TRY(const store::DatasetSteps steps, stepsOf(workspace, dataset));
    ISOGLOSS_TRY(const quality::Recipe recipe, recipeAfter(steps, change));
    ISOGLOSS_TRY(const store::EditedDataset edited,
        store::applySteps(workspace.folder(), call.dataset, recipe, stop));
    return workspace
        .write([folder = workspace.folder(), dataset, change, edited](
                   store::Database& database) { return storeEdit(database, folder, dataset, change, edited); })
        .get();
}

} // namespace

Result<store::DatasetId> datasetNamed(Workspace& workspace, const std::string& name)
{
    ISOGLOSS_TRY(const auto row,
        workspace
            .read([name](const store::Database& database) {
                return store::findRow<store::DatasetRow>(database, "WHERE name = ?1", name);
            })
            .get());
    if (!row)
        return Error{errors::NothingNamed, {{"table", "datasets"}, {"value", name}}, {}};
    return row->id;
}

Result<Json> changeSteps(const StepsCall& call, Session& session)
{
    const std::vector<EditChange> changes = changesOf(call);
    ISOGLOSS_TRY(Workspace workspace,
        Workspace::open(call.workspace, changes.empty() ? Workspace::Mode::ReadOnly : Workspace::Mode::ReadWrite));
    ISOGLOSS_TRY(const store::DatasetId dataset, datasetNamed(workspace, call.dataset));
    for (const EditChange& one : changes)
        ISOGLOSS_CHECK(change(workspace, dataset, call, one, session.stop()));
    ISOGLOSS_TRY(const store::DatasetSteps steps, stepsOf(workspace, dataset));
    return Json{{"in_force", toJson(steps.inForce)["steps"]}, {"undone", toJson(steps.undone)["steps"]}};
}

std::filesystem::path recordsOf(const StepsCall& call)
{
    return std::filesystem::path(call.workspace) / "data" / call.dataset / "records.jsonl";
}

} // namespace isogloss::cli
