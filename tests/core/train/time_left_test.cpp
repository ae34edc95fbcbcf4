// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/time_left.h"

#include <gtest/gtest.h>

namespace isogloss::train {
namespace {

using Work = TimeLeft::Work;

constexpr int Total = 205;

RunPlan plan()
{
    RunPlan plan;
    plan.totalSteps = Total;
    plan.watchEvery = 10;
    plan.evaluateEvery = 50;
    plan.saveEvery = 25;
    return plan;
}

double stepSeconds(std::int64_t step)
{
    return step % 2 == 0 ? 1 : 3; // both objectives take turns
}

/// The work of a run whose pieces take as long each time, told to `left` up to a step and summed behind it.
double playTo(TimeLeft& left, std::int64_t known, double firstStepMore = 0)
{
    double behind = 0;
    const auto spend = [&](std::int64_t step, Work work, double seconds) {
        if (step <= known)
            left.took(work, seconds);
        else
            behind += seconds;
    };
    left.took(Work::Watching, 8); // before the first step
    for (std::int64_t step = 1; step <= Total; ++step) {
        const bool isLast = step == Total;
        const bool isWatched = step % 10 == 0 || isLast;
        spend(step, isWatched ? Work::WatchedStep : Work::Step,
            stepSeconds(step) + (isWatched ? 1 : 0) + (step == 1 ? firstStepMore : 0));
        const auto follows = [&](Work work, int every, double seconds) {
            if (step % every != 0 && !isLast)
                return;
            if (step == known) // not yet done when the time left is asked for
                behind += seconds;
            else
                spend(step, work, seconds);
        };
        follows(Work::Watching, 10, 8);
        follows(Work::Evaluation, 50, 5);
        follows(Work::Checkpoint, 25, 0.5);
    }
    return behind;
}

TEST(TimeLeft, IsKnownOnceEachKindOfWorkWasSeen)
{
    TimeLeft left(plan());
    const double truth = playTo(left, 60);
    EXPECT_NEAR(left.seconds(60), truth, 0.02 * truth);
}

TEST(TimeLeft, IsNearBehindATwentiethOfTheSteps)
{
    TimeLeft left(plan());
    const double truth = playTo(left, 11, 40);
    EXPECT_NEAR(left.seconds(11), truth, 0.15 * truth); // no evaluation was seen yet
}

TEST(TimeLeft, TheFirstStepDoesNotCount)
{
    TimeLeft slow(plan());
    TimeLeft even(plan());
    playTo(slow, 30, 100);
    playTo(even, 30);
    EXPECT_EQ(slow.seconds(30), even.seconds(30));
}

TEST(TimeLeft, NothingIsLeftBehindTheEnd)
{
    TimeLeft left(plan());
    playTo(left, Total);
    EXPECT_EQ(left.seconds(Total + 1), 0);
    EXPECT_EQ(TimeLeft(plan()).seconds(0), 0);
}

} // namespace
} // namespace isogloss::train
