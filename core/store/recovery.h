// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/adopt.h"
#include "core/store/salvage.h"

#include <filesystem>
#include <string>
#include <vector>

namespace isogloss::store {

/// How a damaged workspace.db was made whole, and what was lost.
struct Recovery
{
    std::string damage; ///< what was found; "" when nothing was wrong and nothing was done
    std::filesystem::path damaged; ///< where the damaged file is kept
    std::filesystem::path backup; ///< what was built upon; empty when there was no good one
    std::vector<SalvagedTable> tables; ///< empty when nothing of the damaged file could be read
    Adopted adopted; ///< what the folders themselves gave back
};

/// Builds workspace.db anew: from the newest good backup, what can be read of the damaged file, and what lies
/// in the workspace's folders. The damaged file is kept beside it. Errors: WorkspaceInUse, of files.
Result<Recovery> recoverWorkspace(const std::filesystem::path& folder);

} // namespace isogloss::store
