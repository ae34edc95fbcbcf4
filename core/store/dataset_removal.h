// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/ids.h"
#include "core/store/workspace_folder.h"

#include <string>
#include <vector>

namespace isogloss::store {

/// What goes with a dataset, and what stays although it was made from it.
struct DatasetRemoval
{
    std::string name;
    std::vector<std::string> predictions; ///< files with its texts, relative to the workspace; they go
    std::vector<std::string> splits; ///< they go
    std::vector<std::string> runs; ///< that learned from it or were judged by it: without its texts, they stay
    std::vector<std::string> adapters; ///< of these runs, and merged from them: they stay
    std::vector<std::string> experiments; ///< whose settings name its files: they stay, and cannot be started
};

/// Errors: NoSuchRow, of the database.
Result<DatasetRemoval> removalOf(const Database& database, DatasetId dataset);

/// Removes a dataset with its files, the predictions made for it, the examples of it that records of runs hold,
/// and the whole cache, in which nothing says whose texts it was made from; inside a transaction, the files
/// last. Errors: InUse for a run that computes or waits, of the database and files.
Result<DatasetRemoval> removeDataset(Database& database, const WorkspaceFolder& folder, DatasetId dataset);

} // namespace isogloss::store
