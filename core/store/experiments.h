// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/record/run_settings.h"
#include "core/store/rows/experiment_row.h"
#include "core/store/table.h"
#include "core/store/workspace_folder.h"

#include <optional>
#include <string>
#include <vector>

namespace isogloss::store {

/// The experiment with these settings and this name; a new one, with a number behind the name where that is
/// taken by others, when there is none. Absolute paths inside the workspace are kept relative to it.
Result<ExperimentId> experimentWith(Database& database, const WorkspaceFolder& workspace,
    const std::string& name, const record::RunSettings& settings);

/// The newest experiment with these settings, whatever its name; a new one with this name when there is none.
Result<ExperimentId> experimentOf(Database& database, const WorkspaceFolder& workspace, const std::string& name,
    const record::RunSettings& settings);

/// The experiments that are runs, the newest first.
Result<std::vector<ExperimentRow>> runExperiments(const Database& database);

/// A merge grid that waits among the runs: `settings` as core/merge writes them, with paths as the workspace
/// stores them. The name gets a number where it is taken.
Result<ExperimentId> gridExperiment(Database& database, const std::string& name, const Json& settings);
/// What gridExperiment() kept, as a line of JSON; nothing for the settings of a run. Errors: of JSON.
Result<std::optional<std::string>> gridOf(const ExperimentRow& experiment);

/// The settings, with absolute paths. Errors: of parseRunSettings.
Result<record::RunSettings> settingsOf(const ExperimentRow& experiment, const WorkspaceFolder& workspace);

} // namespace isogloss::store
