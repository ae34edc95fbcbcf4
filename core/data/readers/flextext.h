// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

/// FieldWorks' .flextext: a row for each phrase: its text (txt), or its words where it has none, and its
/// translations (gls, lit), by writing system; the text's title is the group, the phrase's guid the key. What
/// is about single words and morphemes is left out.
namespace isogloss::data {

extern const Format Flextext;

} // namespace isogloss::data
