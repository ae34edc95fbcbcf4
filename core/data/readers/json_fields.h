// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

/// JSON Lines, or a JSON array, of objects whose texts are fields: the text records of this program, FLORES+
/// ({"id", "iso_639_3", "iso_15924", "text", ...}), {"translation": {"en": ..., "de": ...}}, or any others. A
/// field inside an object is called "translation.en"; lists and other values are passed over.
namespace isogloss::data {

extern const Format JsonFields;

} // namespace isogloss::data
