// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/dataset_card.h"
#include "core/store/database.h"
#include "core/store/ids.h"
#include "core/store/workspace_folder.h"

#include <vector>

/// What people say of a dataset (record::takeTerms), changed in steps that can be undone. Each inside a transaction; errors of setDatasetTerms and the database.
namespace isogloss::store {

/// Of the cards only the terms are asked for.
struct TermsStep
{
    record::DatasetCard before;
    record::DatasetCard after;
};

struct TermsSteps
{
    std::vector<TermsStep> inForce; ///< the next to undo last
    std::vector<TermsStep> undone; ///< the next to redo first
};

Result<TermsSteps> termsSteps(const Database& database, DatasetId dataset);

/// setDatasetTerms as a step; what was undone before can no longer be redone.
Result<void> changeTerms(
    Database& database, const WorkspaceFolder& folder, DatasetId dataset, const record::DatasetCard& terms);

/// Error: NoEditStep when there is none.
Result<void> undoTerms(Database& database, const WorkspaceFolder& folder, DatasetId dataset);
Result<void> redoTerms(Database& database, const WorkspaceFolder& folder, DatasetId dataset);

} // namespace isogloss::store
