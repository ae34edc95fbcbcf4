// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/store/database.h"
#include "core/store/missing_files.h"
#include "core/store/recovery.h"
#include "core/store/workspace.h"

#include <string>
#include <vector>

namespace isogloss::cli {

/// {"workspace", "languages", "datasets", "splits", "models", "adapters", "experiments", "runs", "queue",
/// "backups"}: what a workspace holds, a list each.
Result<Json> listDocument(const store::Database& database, const store::WorkspaceFolder& folder);

/// {"table", "name", "path"} each.
Json missingJson(const std::vector<store::MissingFile>& missing);

/// {"damage", "damaged_file", "backup", "tables": [{"table", "rows", "from_backup", "lost", "complete"}],
/// "adopted", "problems"}.
Json recoveryJson(const store::Recovery& recovery);

/// Sentences for people.
std::vector<std::string> missingWords(const std::vector<store::MissingFile>& missing);
std::vector<std::string> recoveryWords(const store::Recovery& recovery);
std::vector<std::string> uncleanEndWords(const store::UncleanEnd& end);

} // namespace isogloss::cli
