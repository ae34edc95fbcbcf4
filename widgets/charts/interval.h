// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace isogloss::widgets {

/// An interval around a value.
struct Interval
{
    double low = 0;
    double high = 0;
};

} // namespace isogloss::widgets
