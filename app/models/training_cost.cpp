// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/training_cost.h"

#include "core/base/platform.h"
#include "core/model/model_size.h"

#include <algorithm>

namespace isogloss::app {

namespace {

constexpr int BatchSize = 32; // where the settings leave it open
constexpr int TokensAnExample = 40; // both sides of a pair
constexpr int BytesPerWeight = 4; // in f32
constexpr double SpeedOfAThread = 4e9; // 16 GFLOP/s, at 4 operations for each parameter and token

} // namespace

int examplesInABatch(const record::RunSettings& settings)
{
    return settings.batch.size.value_or(BatchSize);
}

double trainingSpeed(const model::ModelConfig& config, double tokensASecond)
{
    return static_cast<double>(modelSize(config).blockParameters) * tokensASecond;
}

TrainingCost trainingCost(
    const model::ModelConfig& config, const record::RunSettings& settings, std::optional<double> speed)
{
    const int threads = settings.run.threads > 0 ? settings.run.threads : platform::usableCores();
    const int tokens = examplesInABatch(settings) * TokensAnExample;
    const double allTokens = static_cast<double>(settings.run.maxSteps.value_or(0)) * settings.batch.accumulation * tokens;
    TrainingCost cost;
    cost.seconds = static_cast<double>(modelSize(config).blockParameters) * allTokens
        / speed.value_or(SpeedOfAThread * threads);
    cost.bytes = trainingBytes(config, BytesPerWeight, tokens);
    return cost;
}

} // namespace isogloss::app
