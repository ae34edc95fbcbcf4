// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace isogloss::eval {

/// The code points of UTF-8 text, each as its bytes. The views refer to `text`.
std::vector<std::string_view> characters(std::string_view text);

/// The parts of a text between runs of Unicode white space, as Python's str.split() gives them, on which the
/// reference scorers stand. The views refer to `text`.
std::vector<std::string_view> words(std::string_view text);

/// The text without white space at both ends.
std::string_view trimmed(std::string_view text);

} // namespace isogloss::eval
