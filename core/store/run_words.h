// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rows/run_words_row.h"
#include "core/store/table.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace isogloss::store {

/// What a person wrote beside a run.
struct RunWords
{
    std::string note;
    std::vector<std::string> tags; ///< in the order of their letters
};

/// Of every run that has some.
Result<std::map<RunId, RunWords>> runWords(const Database& database);

/// Replaces the note of a run, or its tags (a text with commas between them; blanks around and doubles go), as
/// an edit that can be undone. Nothing happens when they are so already. What was undone before can no longer
/// be redone. Error: NoSuchRow.
Result<void> editRun(Database& database, RunId run, RunField field, const std::string& text);

/// Takes the last edit in force back, or puts the first undone one in force again, of whatever run; gives it, or
/// nothing when there is none.
Result<std::optional<RunEditRow>> undoRunEdit(Database& database);
Result<std::optional<RunEditRow>> redoRunEdit(Database& database);

/// The edits that undoing and redoing would come to.
struct RunEditsAround
{
    std::optional<RunEditRow> last;
    std::optional<RunEditRow> next;
};

Result<RunEditsAround> runEditsAround(const Database& database);

} // namespace isogloss::store
