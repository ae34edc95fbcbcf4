// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/time_left.h"

#include <algorithm>
#include <numeric>

namespace isogloss::train {

namespace {

constexpr std::size_t Remembered = 64; // of each kind; an even number, since schedules take turns

/// Steps from `first` to `last`, both with them, that `every` falls on, and the last one.
std::int64_t timesWithin(std::int64_t first, std::int64_t last, std::int64_t every)
{
    if (every <= 0 || first > last)
        return 0;
    return last / every - (first - 1) / every + (last % every == 0 ? 0 : 1);
}

} // namespace

TimeLeft::TimeLeft(const RunPlan& plan)
    : m_plan(plan)
{
}

void TimeLeft::took(Work work, double seconds)
{
    Kind& kind = m_kinds[static_cast<std::size_t>(work)];
    if (!kind.isWarm && kind.lately.size() == 1) {
        kind.lately.clear();
        kind.isWarm = true;
    }
    kind.lately.push_back(seconds);
    if (kind.lately.size() > Remembered)
        kind.lately.pop_front();
}

double TimeLeft::mean(Work work) const
{
    const std::deque<double>& lately = kind(work).lately;
    if (lately.empty())
        return 0;
    return std::accumulate(lately.begin(), lately.end(), 0.0) / static_cast<double>(lately.size());
}

double TimeLeft::seconds(std::int64_t step) const
{
    const std::int64_t total = m_plan.totalSteps;
    const std::int64_t watchedSteps = timesWithin(step + 1, total, m_plan.watchEvery);
    const double plain = mean(Work::Step);
    const double watched = kind(Work::WatchedStep).lately.empty() ? plain : mean(Work::WatchedStep);
    return plain * static_cast<double>(std::max<std::int64_t>(0, total - step) - watchedSteps)
        + watched * static_cast<double>(watchedSteps)
        + mean(Work::Watching) * static_cast<double>(timesWithin(step, total, m_plan.watchEvery))
        + mean(Work::Evaluation) * static_cast<double>(timesWithin(step, total, m_plan.evaluateEvery))
        + mean(Work::Checkpoint) * static_cast<double>(timesWithin(step, total, m_plan.saveEvery));
}

} // namespace isogloss::train
