// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace isogloss::text {

/// A name as people type it when they look for it: lower case, without diacritics and apostrophes, letters
/// that keyboards lack as their nearest ones (ł as l, ŋ as n, æ as ae), words parted by single blanks.
/// Well-formed UTF-8. Any thread.
std::string searchForm(std::string_view text);

} // namespace isogloss::text
