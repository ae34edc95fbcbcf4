// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dataset_edits.h"

#include "core/base/errors.h"
#include "core/base/file_hash.h"
#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/store/datasets.h"
#include "core/store/errors.h"

#include <nlohmann/json.hpp>

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

constexpr const char* Records = "records.jsonl";
constexpr const char* Imported = "imported.jsonl";
constexpr const char* Edited = "edited.jsonl";
constexpr const char* Steps = "edits.json";

Error unwritable(const fs::path& path, const std::error_code& failure)
{
    return {isogloss::errors::FileUnwritable, {{"path", path.string()}, {"reason", failure.message()}}, {}};
}

Result<void> change(Database& database, DatasetId dataset, const EditChange& change, const EditedDataset& edited)
{
    if (change.kind == EditChange::Kind::Add) {
        EditStepRow row;
        row.dataset = dataset;
        row.step = quality::toJson(change.step).dump();
        row.changedTexts = edited.changedTexts;
        row.records = edited.changedRecords;
        row.made = platform::utcNow();
        ISOGLOSS_TRY([[maybe_unused]] const EditStepId added, addEditStep(database, row));
        return {};
    }
    if (change.kind == EditChange::Kind::Again)
        return {};
    ISOGLOSS_TRY(const bool isDone,
        change.kind == EditChange::Kind::Undo ? undoEditStep(database, dataset)
                                              : redoEditStep(database, dataset));
    return isDone ? Result<void>() : Error{errors::NoEditStep, {}, {}};
}

/// The new records take their place; those that came in stay beside them while there are steps.
Result<void> replaceRecords(const fs::path& folder, const EditedDataset& edited)
{
    std::error_code failure;
    if (!fs::exists(folder / Imported, failure)) {
        fs::create_hard_link(folder / Records, folder / Imported, failure);
        if (failure) // where there are no such links
            fs::copy_file(folder / Records, folder / Imported, failure);
        if (failure)
            return unwritable(folder / Imported, failure);
    }
    ISOGLOSS_CHECK(writeJson(folder / Steps, quality::toJson(edited.recipe)));
    fs::rename(edited.file, folder / Records, failure);
    if (failure)
        return unwritable(folder / Records, failure);
    if (edited.recipe.empty())
        for (const char* const name : {Imported, Steps})
            fs::remove(folder / name, failure); // the same is in records.jsonl, so nothing hangs on this
    return {};
}

/// Byte for byte: another writer may have put the fields in another order.
Result<void> copied(const fs::path& from, const fs::path& to)
{
    std::error_code failure;
    fs::copy_file(from, to, fs::copy_options::overwrite_existing, failure);
    return failure ? Result<void>(unwritable(to, failure)) : Result<void>();
}

} // namespace

fs::path importedRecords(const WorkspaceFolder& folder, const std::string& dataset)
{
    std::error_code ignored;
    const fs::path inside = folder.data() / dataset;
    return inside / (fs::exists(inside / Imported, ignored) ? Imported : Records);
}

Result<DatasetSteps> datasetSteps(const Database& database, DatasetId dataset)
{
    ISOGLOSS_TRY(const auto rows, editSteps(database, dataset));
    DatasetSteps steps;
    for (const EditStepRow& row : rows) {
        ISOGLOSS_TRY(const Json step, parseJson(row.step, "edit_steps"));
        ISOGLOSS_TRY(const quality::Recipe recipe,
            quality::parseRecipe({{"schema", 1}, {"steps", Json::array({step})}}, "edit_steps"));
        (row.isUndone ? steps.undone : steps.inForce).push_back(recipe.front());
    }
    return steps;
}

Result<quality::Recipe> recipeAfter(const DatasetSteps& steps, const EditChange& change)
{
    quality::Recipe recipe = steps.inForce;
    if (change.kind == EditChange::Kind::Again)
        return recipe;
    if (change.kind == EditChange::Kind::Add) {
        recipe.push_back(change.step);
        return recipe;
    }
    const bool isUndo = change.kind == EditChange::Kind::Undo;
    if ((isUndo ? steps.inForce : steps.undone).empty())
        return Error{errors::NoEditStep, {}, {}};
    if (isUndo)
        recipe.pop_back();
    else
        recipe.push_back(steps.undone.front());
    return recipe;
}

Result<bool> followSteps(
    const WorkspaceFolder& folder, const std::string& dataset, const quality::Recipe& inForce)
{
    std::error_code ignored;
    const fs::path path = folder.data() / dataset / Steps;
    if (!fs::exists(path, ignored))
        return inForce.empty();
    ISOGLOSS_TRY(const Json steps, readJson(path));
    return steps == quality::toJson(inForce);
}

Result<EditedDataset> applySteps(const WorkspaceFolder& folder, const std::string& dataset,
    const quality::Recipe& recipe, std::stop_token stop)
{
    const fs::path source = importedRecords(folder, dataset);
    EditedDataset edited{recipe, folder.data() / dataset / Edited, {}, {}, 0, 0};
    ISOGLOSS_TRY(quality::TextSet set, quality::readTextSet(source));
    ISOGLOSS_TRY(const quality::Applied applied, quality::apply(std::move(set), recipe, {}, stop));
    if (applied.set.rows.empty())
        return Error{errors::NothingLeft, {{"path", source.string()}}, {}};
    if (!applied.steps.empty()) {
        edited.changedTexts = static_cast<std::int64_t>(applied.steps.back().changedTexts);
        edited.changedRecords = static_cast<std::int64_t>(applied.steps.back().keys.size());
    }
    ISOGLOSS_CHECK(recipe.empty() ? copied(source, edited.file)
                                  : quality::writeTextSet(edited.file, applied.set));
    ISOGLOSS_TRY(edited.counts, countRecords(edited.file));
    ISOGLOSS_TRY(edited.recordsHash, fileHash(edited.file));
    return edited;
}

Result<void> storeEdit(Database& database, const WorkspaceFolder& folder, DatasetId dataset,
    const EditChange& edit, const EditedDataset& edited)
{
    ISOGLOSS_CHECK(change(database, dataset, edit, edited));
    ISOGLOSS_TRY(const DatasetSteps steps, datasetSteps(database, dataset));
    ISOGLOSS_TRY(DatasetRow row, rowOf<DatasetRow>(database, dataset));
    if (quality::toJson(steps.inForce) != quality::toJson(edited.recipe))
        return Error{errors::EditsChanged, {{"value", row.name}}, {}};
    row.card.records = edited.counts.records;
    row.card.recordsHash = edited.recordsHash;
    ISOGLOSS_CHECK(updateRow(database, row));
    ISOGLOSS_CHECK(replaceCounts(database, dataset, edited.counts));
    const fs::path inside = folder.data() / row.name;
    ISOGLOSS_CHECK(replaceRecords(inside, edited));
    return writeJson(inside / "dataset.json", record::toJson(row.card));
}

} // namespace isogloss::store
