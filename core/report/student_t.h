// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace isogloss::report {

/// P(T <= value) of Student's t with so many degrees of freedom, which need not be whole; freedom > 0.
double studentCumulative(double value, double freedom);

/// The value that t exceeds with probability (1 - share) / 2 on either side: 4.303 for 0.95 and 2 degrees of
/// freedom. 0 < share < 1.
double studentRange(double share, double freedom);

} // namespace isogloss::report
