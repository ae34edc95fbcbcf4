// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/measure_row.h"
#include "core/store/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isogloss::store {

/// The text of a signature, kept once.
struct SignatureRow
{
    SignatureId id;
    std::string text;

    static constexpr std::string_view Table = "signatures";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("text", row.text);
    }
};

/// One number of an analysis: of a run at a step, or of a model, with an adapter or without.
struct AnalysisRow
{
    AnalysisId id;
    std::optional<RunId> run;
    std::optional<ModelId> model;
    std::optional<AdapterId> adapter;
    std::int64_t step = 0; ///< of the run; 0 before the first
    record::MeasureRow measure; ///< its signature is kept by number
    SignatureId signature;

    static constexpr std::string_view Table = "analysis_rows";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("run", row.run);
        visit("model", row.model);
        visit("adapter", row.adapter);
        visit("step", row.step);
        visit("measure", row.measure.measure);
        visit("source", row.measure.source);
        visit("target", row.measure.target);
        visit("layer", row.measure.layer.index);
        visit("value", row.measure.value);
        visit("low", row.measure.low);
        visit("high", row.measure.high);
        visit("sentences", row.measure.sentences);
        visit("signature", row.signature);
    }
};

} // namespace isogloss::store
