// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rows/edit_step_row.h"
#include "core/store/table.h"

namespace isogloss::store {

/// The edits of a dataset, in order: those that are in force, then those that were undone. What the dataset
/// looks like is its untouched original with the steps in force applied.
Result<std::vector<EditStepRow>> editSteps(const Database& database, DatasetId dataset);

/// Puts a step behind those in force; position and isUndone of `step` are not asked for. What was undone
/// before can no longer be redone.
Result<EditStepId> addEditStep(Database& database, const EditStepRow& step);

/// Takes the last step in force back, or puts the first undone one in force again. False when there is none.
Result<bool> undoEditStep(Database& database, DatasetId dataset);
Result<bool> redoEditStep(Database& database, DatasetId dataset);

} // namespace isogloss::store
