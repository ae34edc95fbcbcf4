// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_settings.h"

#include <cstdint>

namespace isogloss::train {

/// The learning rate of every optimizer step (method.md section 1). Value type.
class RateSchedule
{
public:
    RateSchedule(const record::OptimizerSettings& settings, std::int64_t totalSteps);

    /// step counts from 0. With w = ceil(ratio x steps) warm-up steps: t / w of
    /// the full rate, then the schedule's decay.
    double rate(std::int64_t step) const;

private:
    double share(double t) const;

    record::RateSchedule m_kind;
    double m_full;
    double m_steps;
    double m_warmup;
};

} // namespace isogloss::train
