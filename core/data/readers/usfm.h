// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

/// USFM, the Standard Format of Bible translations: the text of each verse, by "GEN.1.1" ("GEN.1.2-3" where
/// verses are joined), with its book as group. Footnotes, cross-references, figures, titles and introductions
/// are left out; "~" becomes a no-break space, and any blanks and line ends between words become one blank,
/// as the standard has it.
namespace isogloss::data {

extern const Format Usfm;

} // namespace isogloss::data
