// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

/// TMX 1.1 to 1.4b: translation units with a segment for each language. Codes of other programs' markup (bpt,
/// ept, it, ph, ut) are left out, the text inside hi is kept. A unit's tuid is its key, else its number.
namespace isogloss::data {

extern const Format Tmx;

} // namespace isogloss::data
