// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace isogloss::text {

/// Words of a UTF-8 text by Unicode's rules (UAX 29), with ICU's dictionaries for scripts that write none
/// apart (Thai, Lao, Khmer, Burmese, Chinese, Japanese). Punctuation and blanks are no words. Bytes that are
/// not UTF-8 count as characters nobody knows.
std::size_t countWords(std::string_view text);

} // namespace isogloss::text
