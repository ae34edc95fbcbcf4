// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language/language_registry.h"
#include "core/store/rows/language_row.h"
#include "core/store/table.h"

#include <string_view>

namespace isogloss::store {

/// The language with this key; one that is not there yet is added with what the registry knows of it: its
/// names, direction, family and Glottocode.
Result<LanguageId> languageWithKey(Database& database, std::string_view key);

/// A language of the person's own (qaa-qtz): added, or described anew. Of `described` key, names, direction
/// and family are taken. Errors: of LanguageRegistry::define.
Result<LanguageId> putOwnLanguage(
    Database& database, language::LanguageRegistry& registry, const LanguageRow& described);

/// Makes the workspace's own languages known to a registry. Errors: of LanguageRegistry::define.
Result<void> defineOwnLanguages(const Database& database, language::LanguageRegistry& registry);

} // namespace isogloss::store
