// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/missing_files.h"

namespace isogloss::store {

namespace {

/// Table, name and stored path of everything that lies in a file of its own.
constexpr std::string_view Files
    = "SELECT 'models', name, path || '/config.json' FROM models "
      "UNION ALL SELECT 'datasets', name, 'data/' || name || '/records.jsonl' FROM datasets "
      "UNION ALL SELECT 'adapters', name, folder || '/adapter_config.json' FROM adapters "
      "UNION ALL SELECT 'runs', name, folder || '/run.json' FROM runs "
      "UNION ALL SELECT 'prediction_files', path, path FROM prediction_files";

} // namespace

Result<std::vector<MissingFile>> missingFiles(const Database& database, const WorkspaceFolder& workspace)
{
    ISOGLOSS_TRY(Statement statement, database.prepare(Files));
    std::vector<MissingFile> missing;
    for (;;) {
        ISOGLOSS_TRY(const bool hasRow, statement.step());
        if (!hasRow)
            return missing;
        const std::filesystem::path path = workspace.resolved(statement.text(2));
        std::error_code ignored;
        if (!std::filesystem::exists(path, ignored))
            missing.push_back({statement.text(0), statement.text(1), path});
    }
}

} // namespace isogloss::store
