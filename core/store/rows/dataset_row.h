// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/dataset_card.h"
#include "core/store/ids.h"

#include <string>
#include <string_view>

namespace isogloss::store {

/// A dataset; its records lie in data/<name>/.
struct DatasetRow
{
    DatasetId id;
    std::string name; ///< of its folder in data/, also the id of its card
    record::DatasetCard card;
    std::string added; ///< time, UTC

    static constexpr std::string_view Table = "datasets";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("name", row.name);
        visit("card", row.card);
        visit("added", row.added);
    }
};

/// A language of a dataset.
struct DatasetLanguageRow
{
    DatasetLanguageId id;
    DatasetId dataset;
    LanguageId language;
    std::int64_t records = 0; ///< that have a text of it

    static constexpr std::string_view Table = "dataset_languages";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("dataset", row.dataset);
        visit("language", row.language);
        visit("records", row.records);
    }
};

} // namespace isogloss::store
