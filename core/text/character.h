// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace isogloss::text {

/// What regular expressions with Unicode call \s and \w (UTS 18, annex C), at the ends of well-formed UTF-8.
bool startsWithWord(std::string_view text);
bool endsWithWord(std::string_view text);

/// Bytes of the blanks at the beginning, and at the end.
std::size_t leadingBlanks(std::string_view text);
std::size_t trailingBlanks(std::string_view text);

} // namespace isogloss::text
