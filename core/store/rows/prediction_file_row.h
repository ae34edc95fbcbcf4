// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isogloss::store {

/// A file of predictions and what they scored.
struct PredictionFileRow
{
    PredictionFileId id;
    std::optional<RunId> run;
    std::optional<ModelId> model;
    std::optional<AdapterId> adapter;
    std::optional<DatasetId> dataset; ///< that was predicted
    std::string task;
    std::string language; ///< key
    std::string path; ///< relative to the workspace when inside it
    std::int64_t records = 0;
    std::string scores; ///< JSON, as of one language in scores.json
    std::string made; ///< time, UTC

    static constexpr std::string_view Table = "prediction_files";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("run", row.run);
        visit("model", row.model);
        visit("adapter", row.adapter);
        visit("dataset", row.dataset);
        visit("task", row.task);
        visit("language", row.language);
        visit("path", row.path);
        visit("records", row.records);
        visit("scores", row.scores);
        visit("made", row.made);
    }
};

} // namespace isogloss::store
