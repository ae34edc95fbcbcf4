// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/three_way_split.h"
#include "core/quality/text_set.h"
#include "core/store/database.h"
#include "core/store/rows/split_row.h"
#include "core/store/workspace_folder.h"

#include <cstdint>
#include <string>
#include <vector>

namespace isogloss::store {

/// The texts of a dataset, parted.
struct SplitParts
{
    quality::TextSet train;
    quality::TextSet validation;
    quality::TextSet test;
    std::uint64_t seed = 0;
    std::vector<std::string> leftOut; ///< keys of records that would have been on two sides
};

/// data::splitThreeWays of a table of texts. Blocks for long texts; any thread.
SplitParts splitTexts(const quality::TextSet& set, const data::ThreeWayOptions& options);

/// Makes datasets of the parts, <name>-train, <name>-validation and <name>-test (without a part that is empty),
/// and stores what they are parts of; <name> is the dataset's, with a number behind it where that is taken. They
/// inherit its terms; validation and test are for evaluation only. Inside a transaction; folders that were made
/// are removed again when it fails. Errors: NoSuchRow, of files.
Result<SplitRow> addSplit(
    Database& database, const WorkspaceFolder& folder, DatasetId dataset, const SplitParts& parts);

} // namespace isogloss::store
