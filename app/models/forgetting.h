// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_event.h"

#include <optional>

namespace isogloss::app {

/// Where a change would lie with other texts: 95 % of the time.
struct ChangeInterval
{
    double low = 0;
    double high = 0;
};

/// Of the bits per character between two measurements of the same texts, by drawing texts; nothing where they are
/// not the same number of texts, or none.
std::optional<ChangeInterval> changeInterval(const record::ForgettingSnapshot::TextBits& before,
    const record::ForgettingSnapshot::TextBits& after);

} // namespace isogloss::app
