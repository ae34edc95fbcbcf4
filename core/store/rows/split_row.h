// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isogloss::store {

/// Which datasets are the parts of one.
struct SplitRow
{
    SplitId id;
    std::string name;
    DatasetId dataset; ///< that was split
    std::int64_t seed = 0; ///< 0 where the parts came as they are
    std::optional<DatasetId> train;
    std::optional<DatasetId> validation;
    std::optional<DatasetId> test;
    std::int64_t leftOut = 0; ///< records that would have been on two sides
    std::string made; ///< time, UTC

    static constexpr std::string_view Table = "splits";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("name", row.name);
        visit("dataset", row.dataset);
        visit("seed", row.seed);
        visit("train", row.train);
        visit("validation", row.validation);
        visit("test", row.test);
        visit("left_out", row.leftOut);
        visit("made", row.made);
    }
};

} // namespace isogloss::store
