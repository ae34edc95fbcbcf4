// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_event.h"
#include "core/store/rows/analysis_row.h"
#include "core/store/table.h"

#include <optional>
#include <string>
#include <vector>

namespace isogloss::store {

/// Stores the rows of a run's snapshot.
Result<void> addSnapshot(Database& database, RunId run, const record::AlignmentSnapshot& snapshot);

/// The rows of a run in the order in which it measured them, with the texts of their signatures.
Result<std::vector<AnalysisRow>> analysisOf(const Database& database, RunId run);

/// Stores what was measured of a model, with an adapter or without; rows of the same signature are replaced.
Result<void> addMeasures(Database& database, ModelId model, std::optional<AdapterId> adapter,
    const std::vector<record::MeasureRow>& rows);

/// What was measured of a model and a pair outside of runs, in the order in which it was stored, with the
/// texts of the signatures. Without `adapter`: of the base alone.
Result<std::vector<AnalysisRow>> measuresOf(const Database& database, ModelId model,
    std::optional<AdapterId> adapter, const std::string& source, const std::string& target);

/// The same of a pair with every model and adapter.
Result<std::vector<AnalysisRow>> measuresOfPair(
    const Database& database, const std::string& source, const std::string& target);

/// Source and target of the pair that a model, with an adapter or without, knows best: the one with the highest
/// retrieval at any layer, whatever the text; not the pair that is named. Nothing where no other was measured.
Result<std::optional<std::pair<std::string, std::string>>> bestPair(const Database& database, ModelId model,
    std::optional<AdapterId> adapter, const std::string& notSource, const std::string& notTarget);

} // namespace isogloss::store
