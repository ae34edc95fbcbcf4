// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/text_table.h"

#include <string>
#include <string_view>

namespace isogloss::analysis {

/// What signatures call the text: SHA-256 over the keys and both sides of a pair.
std::string textHash(const data::ParallelTable& texts);

/// Whether a signature is of numbers about the text with this hash.
bool isOfText(std::string_view signature, const std::string& textHash);

} // namespace isogloss::analysis
