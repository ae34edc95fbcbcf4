// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/moved_files.h"

#include "core/base/json.h"
#include "core/store/errors.h"
#include "core/store/models.h"
#include "core/store/rows/adapter_row.h"
#include "core/store/rows/experiment_row.h"
#include "core/store/rows/run_row.h"

#include <nlohmann/json.hpp>
#include <optional>

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

bool isThere(const fs::path& path)
{
    std::error_code ignored;
    return fs::exists(path, ignored);
}

/// Where a path that moved is found now; nothing where it did not move, or is found in neither place.
std::optional<fs::path> movedTo(const fs::path& path, const Move& move)
{
    const fs::path rest = path.lexically_relative(move.from);
    if (path.is_relative() || rest.empty() || *rest.begin() == ".." || isThere(path))
        return std::nullopt;
    const fs::path now = rest == "." ? move.to : move.to / rest;
    return isThere(now) ? std::optional(now) : std::nullopt;
}

Result<void> healModels(
    Database& database, const WorkspaceFolder& workspace, const Move& move, std::vector<std::string>& healed)
{
    ISOGLOSS_TRY(auto models, allRows<ModelRow>(database));
    for (ModelRow& model : models) {
        const auto now = movedTo(workspace.resolved(model.path), move);
        if (!now)
            continue;
        const auto hash = modelFilesHash(*now);
        if (!hash.has_value() || hash.value() != model.filesHash)
            continue;
        model.path = workspace.stored(*now);
        ISOGLOSS_CHECK(updateRow(database, model));
        healed.push_back("models/" + model.name);
    }
    return {};
}

/// Rows whose folder is all that has to be right.
template <typename Row>
Result<void> healFolders(
    Database& database, const WorkspaceFolder& workspace, const Move& move, std::vector<std::string>& healed)
{
    ISOGLOSS_TRY(auto rows, allRows<Row>(database));
    for (Row& row : rows) {
        const auto now = movedTo(workspace.resolved(row.folder), move);
        if (!now)
            continue;
        row.folder = workspace.stored(*now);
        ISOGLOSS_CHECK(updateRow(database, row));
        healed.push_back(std::string(Row::Table) + '/' + row.name);
    }
    return {};
}

/// True when something was changed.
bool healPaths(Json& json, const Move& move)
{
    bool isChanged = false;
    if (json.is_structured()) {
        for (Json& inner : json)
            isChanged = healPaths(inner, move) || isChanged;
    } else if (json.is_string()) {
        if (const auto now = movedTo(json.get<std::string>(), move)) {
            json = now->string();
            return true;
        }
    }
    return isChanged;
}

Result<void> healExperiments(Database& database, const Move& move, std::vector<std::string>& healed)
{
    ISOGLOSS_TRY(auto experiments, allRows<ExperimentRow>(database));
    for (ExperimentRow& experiment : experiments) {
        ISOGLOSS_TRY(Json settings, parseJson(experiment.settings, experiment.name));
        if (!healPaths(settings, move))
            continue;
        experiment.settings = settings.dump();
        ISOGLOSS_CHECK(updateRow(database, experiment));
        healed.push_back("experiments/" + experiment.name);
    }
    return {};
}

} // namespace

Move outermostMove(const fs::path& before, const fs::path& now)
{
    Move move{before, now};
    while (move.from.filename() == move.to.filename() && move.from.has_relative_path() && move.to.has_relative_path()
        && move.from.parent_path() != move.to.parent_path() && move.from.parent_path().has_relative_path()
        && move.to.parent_path().has_relative_path())
        move = {move.from.parent_path(), move.to.parent_path()};
    return move;
}

Result<std::vector<std::string>> healMove(Database& database, const WorkspaceFolder& workspace, const Move& move)
{
    std::vector<std::string> healed;
    ISOGLOSS_CHECK(healModels(database, workspace, move, healed));
    ISOGLOSS_CHECK(healFolders<AdapterRow>(database, workspace, move, healed));
    ISOGLOSS_CHECK(healFolders<RunRow>(database, workspace, move, healed));
    ISOGLOSS_CHECK(healExperiments(database, move, healed));
    return healed;
}

Result<std::vector<std::string>> repointModelAndRest(
    Database& database, const WorkspaceFolder& workspace, std::string_view name, const fs::path& folder)
{
    ISOGLOSS_TRY(const auto before, findRow<ModelRow>(database, "WHERE name = ?1", name));
    ISOGLOSS_CHECK(repointModel(database, workspace, name, folder));
    const fs::path now = workspace.resolved(workspace.stored(folder));
    return healMove(database, workspace, outermostMove(workspace.resolved(before->path), now));
}

} // namespace isogloss::store
