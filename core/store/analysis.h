// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_event.h"
#include "core/store/rows/analysis_row.h"
#include "core/store/table.h"

#include <vector>

namespace isogloss::store {

/// Stores the rows of a run's snapshot.
Result<void> addSnapshot(Database& database, RunId run, const record::AlignmentSnapshot& snapshot);

/// The rows of a run in the order in which it measured them, with the texts of their signatures.
Result<std::vector<AnalysisRow>> analysisOf(const Database& database, RunId run);

} // namespace isogloss::store
