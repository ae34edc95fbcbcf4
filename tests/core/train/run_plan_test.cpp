// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/run_plan.h"

#include "core/train/errors.h"
#include "tests/support/expect_result.h"

#include <gtest/gtest.h>

namespace isogloss::train {
namespace {

model::ModelConfig tinyModel()
{
    model::ModelConfig config;
    config.layers = 5;
    config.hiddenSize = 64;
    config.intermediateSize = 128;
    return config;
}

PreparedData data(std::size_t records, std::size_t pairs)
{
    PreparedData data;
    data.task.assign(records, {Ids(20, 3), 1});
    data.pairs.assign(pairs, {Ids(10, 3), Ids(10, 3)});
    return data;
}

TEST(RunPlan, countsEpochsByTheTaskStream)
{
    record::RunSettings settings;
    settings.batch.size = 10;
    const auto plan = planRun(settings, data(100, 7), tinyModel(), false);
    ASSERT_OK(plan);
    EXPECT_EQ(plan.value().microBatchesPerEpoch,
        20); // 10 of tasks, alternating with 10 of pairs
    EXPECT_EQ(plan.value().totalSteps, 25); // 5 epochs, 4 micro-batches a step
    EXPECT_EQ(plan.value().alignLayer, 2);
}

TEST(RunPlan, suitsFourHundredPairs)
{
    record::RunSettings settings;
    settings.objective.schedule = record::Schedule::AlignOnly;
    const auto small = planRun(settings, data(0, 320), tinyModel(), false);
    ASSERT_OK(small);
    EXPECT_GE(small.value().totalSteps / small.value().watchEvery, 20);
    const auto large = planRun(settings, data(0, 320000), tinyModel(), false);
    ASSERT_OK(large);
    EXPECT_EQ(large.value().batchSize, 32U);
    EXPECT_LE(large.value().saveEvery, 50);
}

TEST(RunPlan, refusesLessThanOneStep)
{
    record::RunSettings settings;
    settings.objective.schedule = record::Schedule::TaskOnly;
    settings.run.epochs = 1;
    settings.batch.size = 32;
    EXPECT_ERROR(planRun(settings, data(64, 0), tinyModel(), false), errors::TooFewRecords);
}

} // namespace
} // namespace isogloss::train
