// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isogloss {

/// A log that can be given to others: of what stands in quotes numbers stay, and of every other text its length alone,
/// of a path also the ending; the folders of persons, and `names` (of the person and the computer) wherever they stand
/// as a word, become "~". Lines beyond the newest `lines` are left out.
std::string logReport(std::string_view log, const std::vector<std::string>& names, std::size_t lines = 400);

} // namespace isogloss
