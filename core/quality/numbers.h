// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isogloss::quality {

/// The numbers of a text in order, digits of any script as ASCII, without what parts groups and decimals
/// ("1,000" and "1.000" are both "1000").
std::vector<std::string> numbersIn(std::string_view text);

/// A number that one side has and the other lacks, "" when there is none to speak of. Small numbers and those
/// that may stand in words are let pass, and so are
/// powers of ten (1.5 million, 150 of ten thousand): a number counts when it has two digits or more and the
/// other side has another one of that kind in its place, or three digits or more and the other side has no
/// digit at all.
std::string numberMissing(std::string_view source, std::string_view target);

} // namespace isogloss::quality
