// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace isogloss::quality {

/// The text has a question mark, of any script.
bool hasQuestionMark(std::string_view text);

/// One side has a question mark, and the other none but the stop of a statement at its end.
bool differInQuestion(std::string_view source, std::string_view target);

/// The bracket that does not close on one side only, "" when there is none.
std::string unequalBracket(std::string_view source, std::string_view target);

} // namespace isogloss::quality
