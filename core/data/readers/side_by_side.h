// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

/// Plain text, a sentence a line: one file for itself, or files side by side, as Moses, OPUS, FLORES and the
/// eBible corpus have them, where lines with the same number say the same. A file vref.txt among them holds
/// the keys; "<range>" in a line of the eBible corpus says that the text of the line before goes on in it,
/// and such verses are joined in all languages. Files of unequal length are refused.
namespace isogloss::data {

extern const Format SideBySide;

} // namespace isogloss::data
