// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/run_summary.h"
#include "core/report/table.h"

#include <span>
#include <vector>

/// Tables that put runs side by side. Scores that are not there are "not evaluated", never 0.
namespace isogloss::report {

/// A table a measure (F1, or chrF++ for translation): a row a language, grouped taught / only aligned / not in these
/// runs, and the two means; a column of scores a run, and the difference of each to the first, or why they cannot be
/// compared. Digits fit the intervals. Empty when no run has scores.
std::vector<Table> scoreTables(std::span<const RunSummary> runs);

/// A table a watched pair, and one more for runs that watched it otherwise: a row a layer, the retrieval accuracy (both
/// directions' mean) of the base model and of the adapter that each run kept; the layer that a run aligned is marked.
std::vector<Table> alignmentTables(std::span<const RunSummary> runs);

/// A row a run: schedule, layer, seed, steps, tokens, seconds, how it ended. A merged adapter states its
/// method and was not trained.
Table runTable(std::span<const RunSummary> runs);

/// A row a run: licences and credits of its data, what may leave the computer and for the sake of which
/// datasets; a last row for all of them together.
Table termsTable(std::span<const RunSummary> runs);

} // namespace isogloss::report
