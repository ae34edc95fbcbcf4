// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/adapter_card.h"
#include "core/store/ids.h"

#include <optional>
#include <string>
#include <string_view>

namespace isogloss::store {

/// An adapter.
struct AdapterRow
{
    AdapterId id;
    std::string name;
    std::string folder; ///< relative to the workspace when inside it
    std::optional<ModelId> base; ///< empty when it is not among the models
    std::optional<RunId> run; ///< that made it
    record::AdapterCard card;
    std::string added; ///< time, UTC

    static constexpr std::string_view Table = "adapters";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("name", row.name);
        visit("folder", row.folder);
        visit("base", row.base);
        visit("run", row.run);
        visit("card", row.card);
        visit("added", row.added);
    }
};

/// An adapter that another one was merged from.
struct AdapterParentRow
{
    AdapterParentId id;
    AdapterId adapter;
    AdapterId parent;
    double weight = 1;

    static constexpr std::string_view Table = "adapter_parents";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("adapter", row.adapter);
        visit("parent", row.parent);
        visit("weight", row.weight);
    }
};

} // namespace isogloss::store
