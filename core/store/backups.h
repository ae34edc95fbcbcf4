// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace isogloss::store {

/// Copies of workspace.db that a folder keeps; the oldest go when there are more.
inline constexpr std::size_t KeptBackups = 10;

/// "workspace-2026-11-21T08-14-09Z-001.db", newest first. A folder that is not there holds none.
std::vector<std::filesystem::path> listBackups(const std::filesystem::path& folder);

/// Copies the database into the folder through SQLite's backup API, while it is in use, and gives the path.
/// Errors: FileUnwritable, DiskFull, of the database.
Result<std::filesystem::path> makeBackup(const Database& database, const std::filesystem::path& folder);

/// The newest backup is more than a day old, or there is none, and `database` was changed since.
bool isBackupDue(const std::filesystem::path& database, const std::filesystem::path& folder);

} // namespace isogloss::store
