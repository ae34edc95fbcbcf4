// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/record_file.h"
#include "core/data/three_way_split.h"
#include "core/store/database.h"
#include "core/store/rows/split_row.h"
#include "core/store/workspace_folder.h"

#include <cstdint>

namespace isogloss::store {

/// Makes datasets of the parts of a dataset's records, <name>-train, <name>-validation and <name>-test (without a part
/// that is empty), and stores what they are parts of; <name> is the dataset's, with a number behind it where that is
/// taken. They inherit its terms; validation and test are for evaluation only. Inside a transaction; folders that were
/// made are removed again when it fails. Errors: NoSuchRow, of files.
Result<SplitRow> addSplit(Database& database, const WorkspaceFolder& folder, DatasetId dataset,
    const data::RecordFile& records, const data::ThreeWaySplit& split, std::uint64_t seed);

} // namespace isogloss::store
