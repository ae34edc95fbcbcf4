// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/workspace_folder.h"

#include <string>
#include <vector>

namespace isogloss::store {

/// What lay in the folder of a workspace without being in its database.
struct Adopted
{
    std::vector<std::string> folders; ///< that are known now, relative to the workspace
    std::vector<Error> problems; ///< why others could not be read
};

/// Stores what the folders models/, data/, adapters/ and runs/ hold and the database does not know yet.
Result<Adopted> adoptFolders(Database& database, const WorkspaceFolder& workspace);

} // namespace isogloss::store
