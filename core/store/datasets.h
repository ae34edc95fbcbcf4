// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/dataset_counts.h"
#include "core/store/rows/dataset_row.h"
#include "core/store/rows/pair_row.h"
#include "core/store/table.h"
#include "core/store/workspace_folder.h"

#include <string>

namespace isogloss::store {

/// Stores a dataset with its languages and the sentences of each pair.
Result<DatasetId> addDataset(
    Database& database, const record::DatasetCard& card, const DatasetCounts& counts);

/// Other counts for a dataset that was changed.
Result<void> replaceCounts(Database& database, DatasetId dataset, const DatasetCounts& counts);

/// addDataset for the folder data/<name>/, which holds records.jsonl and dataset.json; with the folder's name
/// as the dataset's, and its edits.json, where there is one, as its edit steps. Errors: of the files.
Result<DatasetId> addDatasetFolder(
    Database& database, const WorkspaceFolder& folder, const std::string& name);

/// record::takeTerms in the row of a dataset and its dataset.json. Errors: NoSuchRow, of the file.
Result<void> setDatasetTerms(
    Database& database, const WorkspaceFolder& folder, DatasetId dataset, const record::DatasetCard& terms);

} // namespace isogloss::store
