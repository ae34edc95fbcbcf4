// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace isogloss::store {

/// How many sentences two languages have in common in a dataset; source stands before target in the order of
/// keys.
struct PairRow
{
    PairId id;
    DatasetId dataset;
    LanguageId source;
    LanguageId target;
    std::optional<LanguageId> pivot; ///< the language by whose equal sentences the two were joined
    std::int64_t sentences = 0;

    static constexpr std::string_view Table = "pairs";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("dataset", row.dataset);
        visit("source", row.source);
        visit("target", row.target);
        visit("pivot", row.pivot);
        visit("sentences", row.sentences);
    }
};

} // namespace isogloss::store
