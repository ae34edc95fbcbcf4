// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace isogloss::report {

/// Decimals that a number deserves whose 95 % interval has that half width: two digits of the half width count
/// where it begins with 1 or 2, else one; at least `least`, at most 6. 3 without a width, or with one of 0.
int decimalsFor(std::optional<double> halfWidth, int least = 0);

/// "0.4", "-1.25"; minus signs as they are on keyboards.
std::string fixed(double value, int decimals);
/// The same with a sign always: "+0.04".
std::string fixedWithSign(double value, int decimals);

/// The shortest text that reads back as the same number; "nan", "inf", "-inf".
std::string exact(double value);

} // namespace isogloss::report
