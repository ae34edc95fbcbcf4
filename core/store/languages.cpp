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

Result<void> define(language::LanguageRegistry& registry, const LanguageRow& row)
{
    const auto tag = language::parseKey(row.key);
    language::Language own;
    own.iso639_3 = tag ? tag->iso639_3 : row.key;
    own.scope = language::Scope::UserDefined;
    own.scripts = {tag ? tag->script : ""};
    own.name = row.name;
    if (!row.ownName.empty())
        own.ownNames = {row.ownName};
    own.family = row.family;
    return registry.define(std::move(own));
}

} // namespace

Result<LanguageId> languageWithKey(Database& database, std::string_view key)
{
    ISOGLOSS_TRY(const auto found, findRow<LanguageRow>(database, "WHERE key = ?1", key));
    if (found)
        return found->id;
    return insertRow(database, describedLanguage(key));
}

Result<LanguageId> putOwnLanguage(
    Database& database, language::LanguageRegistry& registry, const LanguageRow& described)
{
    ISOGLOSS_CHECK(define(registry, described));
    ISOGLOSS_TRY(const auto known, findRow<LanguageRow>(database, "WHERE key = ?1", described.key));
    LanguageRow row = known.value_or(LanguageRow());
    row.key = described.key;
    row.name = described.name;
    row.ownName = described.ownName;
    row.direction = described.direction;
    row.family = described.family;
    row.isUserDefined = true;
    if (!known)
        return insertRow(database, row);
    ISOGLOSS_CHECK(updateRow(database, row));
    return row.id;
}

Result<void> defineOwnLanguages(const Database& database, language::LanguageRegistry& registry)
{
    ISOGLOSS_TRY(const auto rows, selectRows<LanguageRow>(database, "WHERE user_defined = 1 ORDER BY key"));
    for (const LanguageRow& row : rows)
        ISOGLOSS_CHECK(define(registry, row));
    return {};
}

} // namespace isogloss::store
