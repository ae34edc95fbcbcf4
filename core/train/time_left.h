// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/run_plan.h"

#include <array>
#include <cstdint>
#include <deque>

namespace isogloss::train {

/// How long a run will still take: what each kind of work took lately, times how often the plan has it still to come.
/// Steps that are watched, whose gradients are taken apart, are a kind of their own.
class TimeLeft
{
public:
    enum class Work { Step, WatchedStep, Watching, Evaluation, Checkpoint };

    explicit TimeLeft(const RunPlan& plan);

    void took(Work work, double seconds);

    /// Behind a step of which what follows it (watching, evaluation, checkpoint) is still to come. Work of a kind
    /// that was not seen yet counts as nothing, a watched step as any other.
    double seconds(std::int64_t step) const;

private:
    struct Kind
    {
        std::deque<double> lately;
        bool isWarm = false; ///< the first of a kind, which pays for what is made ready once, is forgotten
    };

    double mean(Work work) const;
    const Kind& kind(Work work) const { return m_kinds[static_cast<std::size_t>(work)]; }

    const RunPlan m_plan;
    std::array<Kind, 5> m_kinds;
};

} // namespace isogloss::train
