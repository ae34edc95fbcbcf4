// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace isogloss::store {

/// What a person may write beside a run.
enum class RunField { Note, Tags };

constexpr std::array<std::string_view, 2> wordsOf(RunField)
{
    return {"note", "tags"};
}

/// A tag of a run.
struct RunTagRow
{
    RunTagId id;
    RunId run;
    std::string tag;

    static constexpr std::string_view Table = "run_tags";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("run", row.run);
        visit("tag", row.tag);
    }
};

/// One change of what is written beside a run.
struct RunEditRow
{
    RunEditId id; ///< in the order in which they were made
    RunId run;
    RunField field = RunField::Note;
    std::string before; ///< the note, or the tags with commas between
    std::string after;
    bool isUndone = false;
    std::string made; ///< time, UTC

    static constexpr std::string_view Table = "run_edits";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("run", row.run);
        visit("field", row.field);
        visit("before", row.before);
        visit("after", row.after);
        visit("undone", row.isUndone);
        visit("made", row.made);
    }
};

} // namespace isogloss::store
