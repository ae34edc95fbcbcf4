// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace isogloss::store {

/// A question that several runs answer together: conditions x seeds.
struct ComparisonRow
{
    ComparisonId id;
    std::string name;
    std::string kind; ///< record::nameOf(SetKind), or "" for one of a person's own
    std::string made; ///< time, UTC

    static constexpr std::string_view Table = "comparisons";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("name", row.name);
        visit("kind", row.kind);
        visit("made", row.made);
    }
};

/// One condition with one seed.
struct ComparisonMemberRow
{
    ComparisonMemberId id;
    ComparisonId comparison;
    ExperimentId experiment; ///< its settings
    std::int64_t position = 0; ///< from 0; what others are compared with stands first
    std::string condition;
    std::int64_t seed = 0;

    static constexpr std::string_view Table = "comparison_members";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("comparison", row.comparison);
        visit("experiment", row.experiment);
        visit("position", row.position);
        visit("condition", row.condition);
        visit("seed", row.seed);
    }
};

} // namespace isogloss::store
