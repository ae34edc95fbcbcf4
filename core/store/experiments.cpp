// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/experiments.h"

#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/record/settings_table.h"

#include <nlohmann/json.hpp>

namespace isogloss::store {

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

Result<record::RunSettings> settingsOf(const ExperimentRow& experiment, const WorkspaceFolder& workspace)
{
    ISOGLOSS_TRY(const Json json, parseJson(experiment.settings, experiment.name));
    ISOGLOSS_TRY(record::RunSettings settings, record::parseRunSettings(json, experiment.name));
    record::changePaths(
        settings, [&workspace](std::string& path) { path = workspace.resolved(path).string(); });
    return settings;
}

} // namespace isogloss::store
