// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/workspace_folder.h"

#include <string>
#include <vector>

namespace isogloss::store {

/// A file or folder that a row stands for and that is not where the row says.
struct MissingFile
{
    std::string table; ///< "models", "datasets", "adapters", "runs", "prediction_files"
    std::string name;
    std::filesystem::path path;
};

Result<std::vector<MissingFile>> missingFiles(const Database& database, const WorkspaceFolder& workspace);

} // namespace isogloss::store
