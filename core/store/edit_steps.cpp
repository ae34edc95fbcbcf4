// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/edit_steps.h"

namespace isogloss::store {

namespace {

Result<bool> mark(Database& database, const std::optional<EditStepRow>& found, bool isUndone)
{
    if (!found)
        return false;
    EditStepRow step = *found;
    step.isUndone = isUndone;
    ISOGLOSS_CHECK(updateRow(database, step));
    return true;
}

constexpr std::string_view LastInForce = "WHERE dataset = ?1 AND undone = 0 ORDER BY position DESC";
constexpr std::string_view FirstUndone = "WHERE dataset = ?1 AND undone = 1 ORDER BY position";

} // namespace

Result<std::vector<EditStepRow>> editSteps(const Database& database, DatasetId dataset)
{
    return selectRows<EditStepRow>(database, "WHERE dataset = ?1 ORDER BY position", dataset);
}

Result<EditStepId> addEditStep(Database& database, const EditStepRow& step)
{
    ISOGLOSS_TRY(
        Statement undone, database.prepare("DELETE FROM edit_steps WHERE dataset = ?1 AND undone = 1"));
    ISOGLOSS_CHECK(undone.bind(1, step.dataset.value).run());
    ISOGLOSS_TRY(const auto last, findRow<EditStepRow>(database, LastInForce, step.dataset));
    EditStepRow added = step;
    added.position = last ? last->position + 1 : 1;
    added.isUndone = false;
    return insertRow(database, added);
}

Result<bool> undoEditStep(Database& database, DatasetId dataset)
{
    ISOGLOSS_TRY(const auto step, findRow<EditStepRow>(database, LastInForce, dataset));
    return mark(database, step, true);
}

Result<bool> redoEditStep(Database& database, DatasetId dataset)
{
    ISOGLOSS_TRY(const auto step, findRow<EditStepRow>(database, FirstUndone, dataset));
    return mark(database, step, false);
}

} // namespace isogloss::store
