// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/experiments.h"

#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/record/settings_table.h"

#include <nlohmann/json.hpp>

namespace isogloss::store {

namespace {

constexpr const char* GridField = "merge_grid";

std::string storedText(const WorkspaceFolder& workspace, record::RunSettings settings)
{
    record::changePaths(settings, [&workspace](std::string& path) { path = workspace.stored(path); });
    return toJsonLine(record::toJson(settings));
}

Result<ExperimentId> newExperiment(Database& database, const std::string& name, std::string settings)
{
    ISOGLOSS_TRY(const std::string free, freeName<ExperimentRow>(database, name));
    const std::string now = platform::utcNow();
    return insertRow(database, ExperimentRow{{}, free, std::move(settings), now, now});
}

} // namespace

Result<ExperimentId> experimentWith(Database& database, const WorkspaceFolder& workspace,
    const std::string& name, const record::RunSettings& settings)
{
    std::string text = storedText(workspace, settings);
    ISOGLOSS_TRY(const auto known,
        findRow<ExperimentRow>(
            database, "WHERE settings = ?1 AND name LIKE ?2 || '%' ORDER BY id DESC", text, name));
    return known ? Result<ExperimentId>(known->id) : newExperiment(database, name, std::move(text));
}

Result<ExperimentId> experimentOf(Database& database, const WorkspaceFolder& workspace, const std::string& name,
    const record::RunSettings& settings)
{
    std::string text = storedText(workspace, settings);
    ISOGLOSS_TRY(
        const auto known, findRow<ExperimentRow>(database, "WHERE settings = ?1 ORDER BY id DESC", text));
    return known ? Result<ExperimentId>(known->id) : newExperiment(database, name, std::move(text));
}

Result<std::vector<ExperimentRow>> runExperiments(const Database& database)
{
    return selectRows<ExperimentRow>(
        database, "WHERE settings NOT LIKE '{\"' || ?1 || '\":%' ORDER BY id DESC", std::string(GridField));
}

Result<ExperimentId> gridExperiment(Database& database, const std::string& name, const Json& settings)
{
    return newExperiment(database, name, toJsonLine(Json{{GridField, settings}}));
}

Result<std::optional<std::string>> gridOf(const ExperimentRow& experiment)
{
    ISOGLOSS_TRY(const Json json, parseJson(experiment.settings, experiment.name));
    return json.is_object() && json.contains(GridField) ? std::optional(toJsonLine(json[GridField])) : std::nullopt;
}

Result<record::RunSettings> settingsOf(const ExperimentRow& experiment, const WorkspaceFolder& workspace)
{
    ISOGLOSS_TRY(const Json json, parseJson(experiment.settings, experiment.name));
    ISOGLOSS_TRY(record::RunSettings settings, record::parseRunSettings(json, experiment.name));
    record::changePaths(
        settings, [&workspace](std::string& path) { path = workspace.resolved(path).string(); });
    return settings;
}

} // namespace isogloss::store
