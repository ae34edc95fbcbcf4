// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_config.h"
#include "core/record/run_settings.h"
#include "core/train/prepared_data.h"

#include <cstdint>

namespace isogloss::train {

/// What every `auto` came out as, and the sizes that follow. A function of
/// settings, data and model alone: never of a clock.
struct RunPlan
{
    std::int64_t totalSteps = 0;
    std::int64_t microBatchesPerEpoch = 0;
    int alignLayer = 0; ///< 0 when nothing is aligned
    std::size_t batchSize = 0;
    std::int64_t evaluateEvery = 0;
    std::int64_t saveEvery = 0;
    std::int64_t watchEvery = 0;
    std::size_t watchedSentences = 0; ///< at most, of each watched pair
};

/// Batch size: 32, halved (not below 4) while the run would have fewer than 20
/// steps. evaluate_every: an epoch. watch_every: a twentieth of the run.
/// save_every: what 5 minutes hold at an assumed speed (5e10 operations a
/// second on a CPU, 5e13 on a GPU), at most 50 steps. Watching is held to 5 %
/// of the step tokens by watching fewer sentences, not below 50. Errors:
/// AlignLayerRange, TooFewRecords (not one whole step).
Result<RunPlan> planRun(const record::RunSettings& settings, const PreparedData& data,
    const model::ModelConfig& model, bool isGpu);

/// The settings with every auto of the plan filled in.
record::RunSettings frozen(record::RunSettings settings, const RunPlan& plan);

} // namespace isogloss::train
