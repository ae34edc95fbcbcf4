// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rows/language_row.h"
#include "core/store/table.h"

#include <string_view>

namespace isogloss::store {

/// The language with this key; one that is not there yet is added with what the registry knows of it: its
/// names, direction, family and Glottocode.
Result<LanguageId> languageWithKey(Database& database, std::string_view key);

} // namespace isogloss::store
