// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace isogloss::store {

/// One edit of a dataset, to be applied to what the steps before it left of the original.
struct EditStepRow
{
    EditStepId id;
    DatasetId dataset;
    std::int64_t position = 0; ///< from 1, without holes
    std::string step; ///< JSON of the step, as in a recipe
    std::int64_t changedTexts = 0;
    std::int64_t records = 0; ///< that were mended or left out
    bool isUndone = false;
    std::string made; ///< time, UTC

    static constexpr std::string_view Table = "edit_steps";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("dataset", row.dataset);
        visit("position", row.position);
        visit("step", row.step);
        visit("changed_texts", row.changedTexts);
        visit("records", row.records);
        visit("undone", row.isUndone);
        visit("made", row.made);
    }
};

} // namespace isogloss::store
