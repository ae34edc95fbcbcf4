// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

/// CoNLL-U of Universal Dependencies: the text of each sentence ("# text", else its words with the blanks
/// that SpaceAfter=No leaves), its translations ("# text_en"), and its document ("# newdoc id"). The key is
/// the sentence's part of "# parallel_id" ("pud/n01001011"), else "# sent_id".
namespace isogloss::data {

extern const Format Conllu;

} // namespace isogloss::data
