// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

/// Catalogues of gettext: each entry's msgid and msgstr (msgstr[0] of a plural), with its context as part of
/// the key. Uncertain (fuzzy) and untranslated entries are left out and counted, obsolete ones passed over.
/// The encoding and the language of the translation are those of the header; msgid is taken for English
/// unless the header (X-Source-Language) or a person says otherwise.
namespace isogloss::data {

extern const Format Po;

} // namespace isogloss::data
