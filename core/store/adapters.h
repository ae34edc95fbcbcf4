// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rows/adapter_row.h"
#include "core/store/table.h"
#include "core/store/workspace_folder.h"

#include <filesystem>

namespace isogloss::store {

/// Stores the adapter in a folder, with its card when it has one, its base when that is among the models, and
/// its parents as far as they are among the adapters. `name` gets a number where it is taken. Errors: of the
/// card.
Result<AdapterId> addAdapter(Database& database, const WorkspaceFolder& workspace,
    const std::filesystem::path& folder, const std::string& name, std::optional<RunId> run = {});

} // namespace isogloss::store
