// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace isogloss::quality {

/// How two sides differ in punctuation: "?" when one is a question and the other ends as a statement, the
/// bracket that does not close on one side only; "" when neither.
std::string punctuationDifference(std::string_view source, std::string_view target);

} // namespace isogloss::quality
