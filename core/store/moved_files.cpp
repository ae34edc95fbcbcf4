// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/moved_files.h"

#include "core/base/json.h"
#include "core/store/errors.h"
#include "core/store/models.h"
#include "core/store/rows/adapter_row.h"
#include "core/store/rows/experiment_row.h"
#include "core/store/rows/run_row.h"

#include <algorithm>
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

void tell(std::vector<std::string>& healed, std::string name)
{
    if (std::find(healed.begin(), healed.end(), name) == healed.end())
        healed.push_back(std::move(name));
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

bool healPaths(Json& json, const Move& move);

/// Hashes of files are kept under their paths.
bool healKeys(Json& object, const Move& move)
{
    bool isChanged = false;
    Json healed = Json::object();
    for (auto& [key, value] : object.items()) {
        const auto now = movedTo(key, move);
        isChanged = now || isChanged;
        healed[now ? now->string() : key] = std::move(value);
    }
    object = std::move(healed);
    return isChanged;
}

/// True when something was changed.
bool healPaths(Json& json, const Move& move)
{
    bool isChanged = false;
    if (json.is_object())
        isChanged = healKeys(json, move);
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

/// What the records of runs name, so that a run can be started and measured again. A record that cannot be read or
/// written stays as it is.
Result<void> healRecords(
    Database& database, const WorkspaceFolder& workspace, const Move& move, std::vector<std::string>& healed)
{
    ISOGLOSS_TRY(const auto runs, allRows<RunRow>(database));
    for (const RunRow& run : runs) {
        const fs::path path = workspace.resolved(run.folder) / "run.json";
        auto record = readJson(path);
        if (record.has_value() && healPaths(record.value(), move) && writeJson(path, record.value()).has_value())
            tell(healed, "runs/" + run.name);
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
    ISOGLOSS_CHECK(healRecords(database, workspace, move, healed));
    return healed;
}

Result<void> followRoot(Database& database, const WorkspaceFolder& workspace)
{
    const std::string root = workspace.root().string();
    ISOGLOSS_TRY(Statement known, database.prepare("SELECT value FROM about WHERE name = 'root'"));
    ISOGLOSS_TRY(const bool isKnown, known.step());
    const std::string before = isKnown ? known.text(0) : std::string();
    if (before == root)
        return {};
    return database.transaction([&]() -> Result<void> {
        if (isKnown)
            ISOGLOSS_CHECK(healMove(database, workspace, {before, root}));
        ISOGLOSS_TRY(Statement keep,
            database.prepare("INSERT INTO about(name, value) VALUES('root', ?1) "
                             "ON CONFLICT(name) DO UPDATE SET value = excluded.value"));
        return keep.bind(1, root).run();
    });
}

Result<std::vector<std::string>> healMoveOf(
    Database& database, const WorkspaceFolder& workspace, const fs::path& before, const fs::path& now)
{
    return healMove(database, workspace, outermostMove(before, fs::absolute(now)));
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
