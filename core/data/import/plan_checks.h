// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/plan.h"

#include <set>
#include <string>

/// What a plan whose tables are known says as a whole.
namespace isogloss::data {

/// Every field that the person chose is among `known`, unless a column says the languages, whose values may
/// be chosen for too. Error: FieldUnknown.
Result<void> checkFieldNames(const ImportPlan& plan, const std::set<std::string>& known);

/// The same for the fields of the plan; not while fields may turn up behind the rows that were looked at.
Result<void> checkFieldNames(const ImportPlan& plan);

/// As Join says; with Auto when each table has keys and one text, and these are of different languages, or
/// when a column says the language of keyed rows.
bool joinsByKey(const ImportPlan& plan);

/// Adds what must be chosen to plan.problems: LanguageNotStated, NoText.
void addQuestions(ImportPlan& plan);

/// The choices that give this plan without any guess, for other files of the same kind.
ImportChoices decided(const ImportPlan& plan);

} // namespace isogloss::data
