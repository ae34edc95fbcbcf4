// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::text {

/// Bytes [begin, end) of a text and what stands in their place.
struct TextEdit
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string content;
};

/// What turns well-formed UTF-8 into Unicode's normal form C, in order; nothing for text that has it. Any
/// thread. At most 2 GiB.
std::vector<TextEdit> composeEdits(std::string_view text);

/// The text in normal form C; the same limits.
std::string composed(std::string_view text);

} // namespace isogloss::text
