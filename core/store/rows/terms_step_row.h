// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/dataset_card.h"
#include "core/store/ids.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace isogloss::store {

/// A change of what people say of a dataset; of the cards only that is asked for.
struct TermsStepRow
{
    TermsStepId id;
    DatasetId dataset;
    std::int64_t position = 0; ///< from 1, without holes
    record::DatasetCard before;
    record::DatasetCard after;
    bool isUndone = false;
    std::string made; ///< time, UTC

    static constexpr std::string_view Table = "terms_steps";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("dataset", row.dataset);
        visit("position", row.position);
        visit("before", row.before);
        visit("after", row.after);
        visit("undone", row.isUndone);
        visit("made", row.made);
    }
};

} // namespace isogloss::store
