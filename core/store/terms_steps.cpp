// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/terms_steps.h"

#include "core/base/platform.h"
#include "core/store/datasets.h"
#include "core/store/errors.h"
#include "core/store/rows/terms_step_row.h"

namespace isogloss::store {

namespace {

constexpr std::string_view LastInForce = "WHERE dataset = ?1 AND undone = 0 ORDER BY position DESC";
constexpr std::string_view FirstUndone = "WHERE dataset = ?1 AND undone = 1 ORDER BY position";

/// Marks the step that a condition finds, and makes its terms hold.
Result<void> move(Database& database, const WorkspaceFolder& folder, DatasetId dataset, bool isUndo)
{
    ISOGLOSS_TRY(auto step, findRow<TermsStepRow>(database, isUndo ? LastInForce : FirstUndone, dataset));
    if (!step)
        return Error{errors::NoEditStep, {}, {}};
    step->isUndone = isUndo;
    ISOGLOSS_CHECK(updateRow(database, *step));
    return setDatasetTerms(database, folder, dataset, isUndo ? step->before : step->after);
}

} // namespace

Result<TermsSteps> termsSteps(const Database& database, DatasetId dataset)
{
    ISOGLOSS_TRY(const auto rows,
        selectRows<TermsStepRow>(database, "WHERE dataset = ?1 ORDER BY position", dataset));
    TermsSteps steps;
    for (const TermsStepRow& row : rows)
        (row.isUndone ? steps.undone : steps.inForce).push_back({row.before, row.after});
    return steps;
}

Result<void> changeTerms(
    Database& database, const WorkspaceFolder& folder, DatasetId dataset, const record::DatasetCard& terms)
{
    ISOGLOSS_TRY(const DatasetRow before, rowOf<DatasetRow>(database, dataset));
    ISOGLOSS_TRY(Statement undone, database.prepare("DELETE FROM terms_steps WHERE dataset = ?1 AND undone = 1"));
    ISOGLOSS_CHECK(undone.bind(1, dataset.value).run());
    ISOGLOSS_TRY(const auto last, findRow<TermsStepRow>(database, LastInForce, dataset));
    TermsStepRow step;
    step.dataset = dataset;
    step.position = last ? last->position + 1 : 1;
    step.before = before.card;
    step.after = before.card;
    takeTerms(step.after, terms);
    step.made = platform::utcNow();
    ISOGLOSS_CHECK(insertRow(database, step));
    return setDatasetTerms(database, folder, dataset, terms);
}

Result<void> undoTerms(Database& database, const WorkspaceFolder& folder, DatasetId dataset)
{
    return move(database, folder, dataset, true);
}

Result<void> redoTerms(Database& database, const WorkspaceFolder& folder, DatasetId dataset)
{
    return move(database, folder, dataset, false);
}

} // namespace isogloss::store
