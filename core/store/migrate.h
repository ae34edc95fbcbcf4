// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/schema.h"

#include <filesystem>
#include <functional>
#include <span>

namespace isogloss::store {

/// Where a workspace.db stands among the schemas.
enum class SchemaState { Current, Older };

/// Errors: NotAWorkspace{path} for another program's database, WorkspaceNewer{path, value, version} with the
/// version of this program that reads it.
Result<SchemaState> schemaState(
    const Database& database, const std::filesystem::path& path, std::span<const Migration> steps);

/// Brings a database up to the last of the steps, each in one transaction that leaves no reference to a row
/// that is not there; `backUp` is called before the first when the database holds something. After an error
/// the file is as it was before the step that failed. Errors: of backUp, of SQL.
Result<void> migrate(
    Database& database, std::span<const Migration> steps, const std::function<Result<void>()>& backUp);

/// Makes an empty workspace.db of the newest schema.
Result<void> createDatabase(const std::filesystem::path& path);

} // namespace isogloss::store
