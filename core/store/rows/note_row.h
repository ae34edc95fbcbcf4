// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <optional>
#include <string>
#include <string_view>

namespace isogloss::store {

/// What a person wrote about one thing; exactly one of the ids is set.
struct NoteRow
{
    NoteId id;
    std::string text;
    std::optional<DatasetId> dataset;
    std::optional<ModelId> model;
    std::optional<AdapterId> adapter;
    std::optional<ExperimentId> experiment;
    std::optional<RunId> run;
    std::string made; ///< time, UTC
    std::string changed; ///< time, UTC

    static constexpr std::string_view Table = "notes";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("text", row.text);
        visit("dataset", row.dataset);
        visit("model", row.model);
        visit("adapter", row.adapter);
        visit("experiment", row.experiment);
        visit("run", row.run);
        visit("made", row.made);
        visit("changed", row.changed);
    }
};

} // namespace isogloss::store
