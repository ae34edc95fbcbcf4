// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/quality/recipe.h"
#include "core/store/database.h"
#include "core/store/dataset_counts.h"
#include "core/store/edit_steps.h"
#include "core/store/workspace_folder.h"

#include <filesystem>
#include <stop_token>
#include <string>

/// A dataset's records.jsonl is always what its steps in force made, so that training, measuring and exporting
/// read what a person sees. While there are steps, the records as they came in lie beside it, untouched, in
/// imported.jsonl, and the steps, as a recipe, in edits.json.
namespace isogloss::store {

/// The records of a dataset as they came in.
std::filesystem::path importedRecords(const WorkspaceFolder& folder, const std::string& dataset);

/// One change of the steps of a dataset.
struct EditChange
{
    /// Again: the steps stay, and the records follow them again.
    enum class Kind { Add, Undo, Redo, Again };
    Kind kind = Kind::Add;
    quality::RecipeStep step = {}; ///< of Add
};

/// The steps of a dataset, each in order.
struct DatasetSteps
{
    quality::Recipe inForce;
    quality::Recipe undone; ///< the next to redo first
};

/// Errors: of rows and parseRecipe.
Result<DatasetSteps> datasetSteps(const Database& database, DatasetId dataset);

/// The steps in force after a change. Error: NoEditStep when there is nothing to undo or redo.
Result<quality::Recipe> recipeAfter(const DatasetSteps& steps, const EditChange& change);

/// Whether the records of a dataset are what these steps made; they are not when the computer stopped between
/// two files, or the database is a backup's. Errors: of edits.json.
Result<bool> followSteps(
    const WorkspaceFolder& folder, const std::string& dataset, const quality::Recipe& inForce);

/// What steps made of a dataset, beside its records, not yet in their place.
struct EditedDataset
{
    quality::Recipe recipe;
    std::filesystem::path file; ///< the new records
    DatasetCounts counts;
    std::string recordsHash;
    std::int64_t changedTexts = 0; ///< of the last step, as the next
    std::int64_t changedRecords = 0;
};

/// Applies steps to the records as they came in. Blocks for long, not on the store's thread. Errors: of
/// readTextSet, apply and files; NothingLeft{path} when all would be left out.
Result<EditedDataset> applySteps(const WorkspaceFolder& folder, const std::string& dataset,
    const quality::Recipe& recipe, std::stop_token stop = {});

/// Stores the change and puts what applySteps made of it in place, the files last; inside a transaction.
/// Errors: EditsChanged when other steps are in force meanwhile, of rows and files.
Result<void> storeEdit(Database& database, const WorkspaceFolder& folder, DatasetId dataset,
    const EditChange& change, const EditedDataset& edited);

} // namespace isogloss::store
