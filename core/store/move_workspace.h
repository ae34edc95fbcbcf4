// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace isogloss::store {

/// Moves a workspace that nobody has open to a folder that is not there yet; to another file system by a copy
/// that is on the disk before the original goes. Paths inside a workspace are relative, so nothing else
/// changes. Errors: NotAWorkspace, WorkspaceInUse, FolderExists, MoveIntoItself, of files.
Result<void> moveWorkspace(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace isogloss::store
