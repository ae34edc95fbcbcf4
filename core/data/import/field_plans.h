// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/plan.h"

#include <vector>

namespace isogloss::data {

/// What the fields of a table hold: as chosen, as the file says, or as their names and values speak for.
/// Languages come from the choice, the person's word for the file, the file's own tags, the column's name,
/// or, where a file has one text only, its name; what is guessed is taken in the script that its letters are
/// in. Errors: LanguageNotStated for a choice that is neither a role nor a language.
Result<std::vector<FieldPlan>> planFields(
    const Table& table, const SampledTable& sample, const ImportChoices& choices);

/// The plan for a field that turns up when the table is being read: skipped, unless it was chosen or is a
/// text. Error: LanguageNotStated.
Result<FieldPlan> planLateField(const Table& table, const Field& field, const ImportChoices& choices);

} // namespace isogloss::data
