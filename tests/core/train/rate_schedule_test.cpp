// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/torch/rate_schedule.h"

#include <cmath>
#include <gtest/gtest.h>

namespace isogloss::train {
namespace {

record::OptimizerSettings settings(record::RateSchedule schedule, double warmup)
{
    record::OptimizerSettings settings;
    settings.learningRate = 2;
    settings.schedule = schedule;
    settings.warmupRatio = warmup;
    return settings;
}

TEST(RateSchedule, warmsUpAndThenDecaysWithTheRootOfTheStep)
{
    const RateSchedule rate(settings(record::RateSchedule::InverseSqrt, 0.031),
        100); // w = 4
    EXPECT_DOUBLE_EQ(rate.rate(0), 0);
    EXPECT_DOUBLE_EQ(rate.rate(3), 2 * 0.75);
    EXPECT_DOUBLE_EQ(rate.rate(4), 2);
    EXPECT_DOUBLE_EQ(rate.rate(16), 1);
}

TEST(RateSchedule, withoutWarmupFollowsTheLongTimescale)
{
    const RateSchedule rate(settings(record::RateSchedule::InverseSqrt, 0), 100);
    EXPECT_DOUBLE_EQ(rate.rate(0), 2);
    EXPECT_DOUBLE_EQ(rate.rate(30000), 1);
}

TEST(RateSchedule, linearAndCosineEndAtZeroAndConstantStays)
{
    const RateSchedule linear(settings(record::RateSchedule::Linear, 0.2), 10);
    EXPECT_DOUBLE_EQ(linear.rate(1), 1);
    EXPECT_DOUBLE_EQ(linear.rate(6), 1);
    EXPECT_DOUBLE_EQ(linear.rate(10), 0);
    const RateSchedule cosine(settings(record::RateSchedule::Cosine, 0.2), 10);
    EXPECT_NEAR(cosine.rate(6), 1, 1e-12);
    EXPECT_NEAR(cosine.rate(10), 0, 1e-12);
    EXPECT_DOUBLE_EQ(RateSchedule(settings(record::RateSchedule::Constant, 0), 10).rate(9), 2);
}

} // namespace
} // namespace isogloss::train
