// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace isogloss::store {

/// What became of a table whose file was damaged.
struct SalvagedTable
{
    std::string table;
    bool isComplete = false; ///< every row of the damaged file could be read; else some may be gone unseen
    std::int64_t rows = 0; ///< there now
    std::int64_t onlyInBackup = 0; ///< of these, rows that the damaged file did not show
    std::int64_t lost = 0; ///< rows known to have been there: unreadable, or of something that is gone
};

/// Brings what can be read of a damaged database into `database`, a good one of before with the same tables:
/// rows of the damaged file replace older ones, and where a table could be read to its end, rows that it does
/// not hold are deleted. Nothing is left that names a row which is not there. Empty when the file is too
/// damaged to list its tables.
Result<std::vector<SalvagedTable>> salvage(Database& database, const std::filesystem::path& path);

} // namespace isogloss::store
