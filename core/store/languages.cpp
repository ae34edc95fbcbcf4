// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/languages.h"

#include "core/language/shipped_languages.h"

namespace isogloss::store {

namespace {

LanguageRow describedLanguage(std::string_view key)
{
    LanguageRow row;
    row.key = key;
    row.name = language::englishName(key);
    const auto tag = language::parseKey(key);
    const language::LanguageRegistry* const registry = language::shippedLanguages();
    if (!tag || registry == nullptr)
        return row;
    row.isUserDefined = language::isUserCode(tag->iso639_3);
    row.direction = registry->directionOf(tag->script);
    if (const auto match = registry->match(*tag)) {
        row.ownName = match->language->ownNames.empty() ? "" : match->language->ownNames.front();
        row.family = match->family;
        row.glottocode = match->glottocode;
    }
    return row;
}

} // namespace

Result<LanguageId> languageWithKey(Database& database, std::string_view key)
{
    ISOGLOSS_TRY(const auto found, findRow<LanguageRow>(database, "WHERE key = ?1", key));
    if (found)
        return found->id;
    return insertRow(database, describedLanguage(key));
}

} // namespace isogloss::store
