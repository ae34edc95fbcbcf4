// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

/// XLIFF 1.2 and 2.x: source and target of each unit (of each segment in 2.x), by its id, with its file as
/// group. Codes of other programs are left out, the text that they enclose is kept; proposals of other
/// translations (alt-trans) are not read. Units without a translation, or with one that is marked as not
/// final (new, needs-..., initial), are left out and counted.
namespace isogloss::data {

extern const Format Xliff;

} // namespace isogloss::data
