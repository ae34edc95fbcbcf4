// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/torch/rate_schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace isogloss::train {

namespace {

/// Of an inverse square root decay without warm-up (transformers' default).
constexpr double Timescale = 10000;

} // namespace

RateSchedule::RateSchedule(const record::OptimizerSettings& settings, std::int64_t totalSteps)
    : m_kind(settings.schedule)
    , m_full(settings.learningRate)
    , m_steps(static_cast<double>(totalSteps))
    , m_warmup(std::ceil(settings.warmupRatio * static_cast<double>(totalSteps)))
{
}

double RateSchedule::rate(std::int64_t step) const
{
    return m_full * share(static_cast<double>(step));
}

double RateSchedule::share(double t) const
{
    if (t < m_warmup)
        return t / m_warmup;
    const double passed = std::clamp((t - m_warmup) / std::max(1.0, m_steps - m_warmup), 0.0, 1.0);
    switch (m_kind) {
    case record::RateSchedule::InverseSqrt:
        return m_warmup > 0 ? std::sqrt(m_warmup / t) : std::sqrt(Timescale / (t + Timescale));
    case record::RateSchedule::Linear:
        return 1 - passed;
    case record::RateSchedule::Cosine:
        return 0.5 * (1 + std::cos(std::numbers::pi * passed));
    case record::RateSchedule::Constant:
        break;
    }
    return 1;
}

} // namespace isogloss::train
