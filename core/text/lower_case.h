// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace isogloss::text {

/// UTF-8 text in lower case by Unicode's full, language-neutral mapping (final sigma included), as Python's
/// str.lower() gives it. Any thread.
std::string lowerCase(std::string_view text);

} // namespace isogloss::text
