// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/experiments.h"

#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/record/settings_table.h"

#include <nlohmann/json.hpp>

namespace isogloss::store {

namespace {

constexpr const char* GridField = "merge_grid";

} // namespace

Result<ExperimentId> experimentWith(Database& database, const WorkspaceFolder& workspace,
    const std::string& name, const record::RunSettings& settings)
{
    record::RunSettings kept = settings;
    record::changePaths(kept, [&workspace](std::string& path) { path = workspace.stored(path); });
    const std::string text = toJsonLine(record::toJson(kept));
    ISOGLOSS_TRY(const auto known,
        findRow<ExperimentRow>(
            database, "WHERE settings = ?1 AND name LIKE ?2 || '%' ORDER BY id DESC", text, name));
    if (known)
        return known->id;
    ISOGLOSS_TRY(const std::string free, freeName<ExperimentRow>(database, name));
    const std::string now = platform::utcNow();
    return insertRow(database, ExperimentRow{{}, free, text, now, now});
}

Result<std::vector<ExperimentRow>> runExperiments(const Database& database)
{
    return selectRows<ExperimentRow>(
        database, "WHERE settings NOT LIKE '{\"' || ?1 || '\":%' ORDER BY id DESC", std::string(GridField));
}

Result<ExperimentId> gridExperiment(Database& database, const std::string& name, const Json& settings)
{
    ISOGLOSS_TRY(const std::string free, freeName<ExperimentRow>(database, name));
    const std::string now = platform::utcNow();
    return insertRow(database, ExperimentRow{{}, free, toJsonLine(Json{{GridField, settings}}), now, now});
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
