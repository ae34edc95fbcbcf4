// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rows/prediction_file_row.h"
#include "core/store/rows/run_row.h"
#include "core/store/table.h"
#include "core/store/workspace_folder.h"

#include <filesystem>

namespace isogloss::store {

/// Stores the prediction files of a run's evaluation, a row a language, with their scores, and those of the
/// base model that lie beside them in base/, in place of what was stored of these before; nothing where there is
/// no scores.json. The rows of a base belong to its model, where that is known. Errors: of scores.json.
Result<void> addEvaluation(
    Database& database, const WorkspaceFolder& workspace, const RunRow& run, const std::filesystem::path& folder);

} // namespace isogloss::store
