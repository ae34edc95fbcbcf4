// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rows/prediction_file_row.h"
#include "core/store/table.h"
#include "core/store/workspace_folder.h"

#include <filesystem>

namespace isogloss::store {

/// Stores the prediction files of an evaluation of a run, a row a language, with their scores; nothing where
/// the folder holds no scores.json. Errors: of scores.json.
Result<void> addEvaluation(
    Database& database, const WorkspaceFolder& workspace, RunId run, const std::filesystem::path& folder);

} // namespace isogloss::store
