// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/workspace_folder.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::store {

/// A folder that lies somewhere else now, with all that it held.
struct Move
{
    std::filesystem::path from;
    std::filesystem::path to;
};

/// The outermost folder that moved when something went from one place to another: the names that both paths end with
/// moved along.
Move outermostMove(const std::filesystem::path& before, const std::filesystem::path& now);

/// Points everything outside of the workspace that lay in `move.from`, is not there any more, and is found at the same
/// place in `move.to`: models (the same files only), adapters, runs, and the paths in kept settings and in the records of
/// runs that can be written. Gives what was healed, as "models/llama", "experiments/kabyle".
Result<std::vector<std::string>> healMove(Database& database, const WorkspaceFolder& workspace, const Move& move);

/// The workspace itself was moved or renamed since it was last open: heals the paths into it, and remembers where it is.
Result<void> followRoot(Database& database, const WorkspaceFolder& workspace);

/// healMove of the outermost folder that moved when one thing went from `before` to `now`.
Result<std::vector<std::string>> healMoveOf(Database& database, const WorkspaceFolder& workspace,
    const std::filesystem::path& before, const std::filesystem::path& now);

/// repointModel, and healMove of what moved with it. Gives what else was healed. Errors: of repointModel.
Result<std::vector<std::string>> repointModelAndRest(Database& database, const WorkspaceFolder& workspace,
    std::string_view name, const std::filesystem::path& folder);

} // namespace isogloss::store
