// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_config.h"
#include "core/record/run_settings.h"

#include <QtGlobal>
#include <optional>

namespace isogloss::app {

/// What a run takes at most; estimates.
struct TrainingCost
{
    double seconds = 0; ///< of all steps
    qint64 bytes = 0; ///< of memory, with the model
};

/// In a micro-batch, where the settings leave it open too: what `auto` comes to when the data allow.
int examplesInABatch(const record::RunSettings& settings);

/// How fast this computer trains whatever the model's size: parameters of all blocks x tokens a second.
double trainingSpeed(const model::ModelConfig& config, double tokensASecond);

/// Of a run that has a number of steps. Without a speed, that of a slow processor is taken.
TrainingCost trainingCost(
    const model::ModelConfig& config, const record::RunSettings& settings, std::optional<double> speed);

} // namespace isogloss::app
