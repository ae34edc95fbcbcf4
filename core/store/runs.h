// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rows/run_row.h"
#include "core/store/table.h"
#include "core/store/workspace_folder.h"

#include <filesystem>
#include <optional>

namespace isogloss::store {

/// The row of a run whose folder holds run.json, new or known already, with its model and datasets as far as
/// these are in the workspace; nothing is said yet of how far it came. Errors: of run.json.
Result<RunRow> enterRun(Database& database, const WorkspaceFolder& workspace,
    const std::filesystem::path& folder, std::optional<ExperimentId> experiment = {});

/// Stores what lies in the folder of a run besides its events: times, adapter, evaluation.
Result<void> enterResults(Database& database, const WorkspaceFolder& workspace, RunRow& run);

/// Stores everything that the folder of a run says, wherever it was made, in place of what was stored of it
/// before. The rows are those that listening to the run gives. Errors: of the files.
Result<RunId> importRun(
    Database& database, const WorkspaceFolder& workspace, const std::filesystem::path& folder);

} // namespace isogloss::store
