// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_settings.h"
#include "core/store/rows/experiment_row.h"
#include "core/store/table.h"
#include "core/store/workspace_folder.h"

#include <string>

namespace isogloss::store {

/// The experiment with these settings and this name; a new one, with a number behind the name where that is
/// taken by others, when there is none. Absolute paths inside the workspace are kept relative to it.
Result<ExperimentId> experimentWith(Database& database, const WorkspaceFolder& workspace,
    const std::string& name, const record::RunSettings& settings);

/// The settings, with absolute paths. Errors: of parseRunSettings.
Result<record::RunSettings> settingsOf(const ExperimentRow& experiment, const WorkspaceFolder& workspace);

} // namespace isogloss::store
