// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/measure_request.h"
#include "core/analysis/layers.h"

namespace isogloss::app {

class ModelCache;

/// What one step of measuring gave.
struct MeasureStep
{
    std::vector<record::MeasureRow> rows; ///< with those of the baselines
    std::vector<record::AlignmentSnapshot::PairHits> hits;
    double seconds = 0; ///< without opening the model
};

/// Measures one pair of parallel texts. Blocks. Errors: of the model, the adapter and measureLayers.
Result<MeasureStep> computeMeasureStep(ModelCache& models, const MeasureRequest& request, bool withAdapter,
    const data::ParallelTable& texts, const std::stop_token& stop, const ProgressSink& progress);

} // namespace isogloss::app
