// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/language_registry.h"

#include "core/base/resource_paths.h"
#include "core/language/bcp47.h"
#include "core/language/errors.h"
#include "core/text/search_form.h"

#include <algorithm>

namespace isogloss::language {

namespace {

constexpr std::string_view UnknownScript = "Zzzz";

bool isBefore(const Language& language, std::string_view code)
{
    return language.iso639_3 < code;
}

std::string lowerAscii(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

/// The script of "TW=Hant" for the region TW, else the usual one.
std::string scriptFor(const Language& language, std::string_view region)
{
    for (const std::string& pair : language.regionalScripts)
        if (!region.empty() && pair.substr(0, pair.find('=')) == region)
            return pair.substr(pair.find('=') + 1);
    return language.scripts.empty() ? std::string(UnknownScript) : language.scripts.front();
}

} // namespace

Result<LanguageRegistry> LanguageRegistry::open()
{
    ISOGLOSS_TRY(const std::filesystem::path folder, resourcePath("languages"));
    return read(folder);
}

Result<LanguageRegistry> LanguageRegistry::read(const std::filesystem::path& folder)
{
    ISOGLOSS_TRY(RegistryTables tables, readRegistryTables(folder));
    return LanguageRegistry(std::move(tables));
}

LanguageRegistry::LanguageRegistry(RegistryTables tables)
    : m_tables(std::move(tables))
{
    for (const Language& language : m_tables.languages)
        for (const std::string* code : {&language.iso639_1, &language.bibliographic})
            if (!code->empty())
                m_shortCodes.emplace(*code, language.iso639_3);
    for (const FloresRow& row : m_tables.flores) {
        Language* const language = find(std::string_view(row.key).substr(0, 3));
        if (language != nullptr && language->family.empty())
            language->family = row.family;
        if (language != nullptr && parseKey(row.key)->variety.empty() && language->glottocode.empty())
            language->glottocode = row.glottocode;
    }
}

Language* LanguageRegistry::find(std::string_view iso639_3)
{
    auto& languages = m_tables.languages;
    const auto found = std::lower_bound(languages.begin(), languages.end(), iso639_3, isBefore);
    return found != languages.end() && found->iso639_3 == iso639_3 ? &*found : nullptr;
}

const Language* LanguageRegistry::language(std::string_view iso639_3) const
{
    return const_cast<LanguageRegistry*>(this)->find(iso639_3);
}

const Language* LanguageRegistry::byCode(std::string_view code) const
{
    if (const Language* const living = language(code))
        return living;
    const auto found = m_shortCodes.find(code);
    if (found == m_shortCodes.end())
        return nullptr;
    const Language* const named = language(found->second);
    return code.size() == 2 && !named->representative.empty() ? language(named->representative) : named;
}

const FloresRow* LanguageRegistry::floresRow(std::string_view key) const
{
    const auto found = std::lower_bound(m_tables.flores.begin(), m_tables.flores.end(), key,
        [](const FloresRow& row, std::string_view wanted) { return row.key < wanted; });
    return found != m_tables.flores.end() && found->key == key ? &*found : nullptr;
}

std::optional<LanguageMatch> LanguageRegistry::resolve(std::string_view code) const
{
    const std::optional<TagParts> parts = parseTag(code);
    const Language* known = parts ? byCode(parts->language) : nullptr;
    if (parts && known == nullptr) {
        const auto retired = m_tables.aliases.find(parts->language);
        known = retired != m_tables.aliases.end() ? byCode(retired->second.successor) : nullptr;
        if (const auto successor = floresSuccessor(code))
            return successor;
    }
    const bool isReadable = known != nullptr && (parts->script.empty() || isScript(parts->script));
    if (!isReadable)
        return floresSuccessor(code);
    LanguageTag tag{known->iso639_3, parts->script, parts->variety};
    if (tag.script.empty())
        tag.script = scriptFor(*known, parts->region);
    if (!tag.variety.empty() && !isGlottocode(tag.variety) && floresRow(keyOf(tag)) == nullptr)
        return floresSuccessor(code);
    return match(std::move(tag));
}

std::optional<LanguageMatch> LanguageRegistry::floresSuccessor(std::string_view code) const
{
    std::string key = lowerAscii(code);
    if (key.size() > 4 && m_tables.aliases.find(key) == m_tables.aliases.end())
        key[4] = static_cast<char>(key[4] - ('a' - 'A'));
    const auto found = m_tables.aliases.find(key);
    if (found == m_tables.aliases.end() || !found->second.isFlores)
        return std::nullopt;
    const auto tag = parseKey(found->second.successor);
    return tag ? match(*tag) : std::nullopt;
}

std::optional<LanguageMatch> LanguageRegistry::match(LanguageTag tag) const
{
    const Language* const known = language(tag.iso639_3);
    if (known == nullptr)
        return std::nullopt;
    LanguageMatch match{std::move(tag), known, Direction::LeftToRight, known->family, known->glottocode};
    match.direction = directionOf(match.tag.script);
    if (const FloresRow* const row = floresRow(keyOf(match.tag)))
        match.glottocode = row->glottocode;
    if (isGlottocode(match.tag.variety))
        match.glottocode = match.tag.variety;
    return match;
}

Direction LanguageRegistry::directionOf(std::string_view script) const
{
    const auto found = m_tables.scripts.find(script);
    return found != m_tables.scripts.end() ? found->second.direction : Direction::LeftToRight;
}

std::string LanguageRegistry::scriptName(std::string_view script) const
{
    const auto found = m_tables.scripts.find(script);
    return found != m_tables.scripts.end() ? found->second.commonName : std::string(script);
}

bool LanguageRegistry::isScript(std::string_view script) const
{
    return m_tables.scripts.find(script) != m_tables.scripts.end();
}

std::string LanguageRegistry::scriptNamed(std::string_view nameOrCode) const
{
    const std::string wanted = text::searchForm(nameOrCode);
    for (const auto& [code, row] : m_tables.scripts)
        if (lowerAscii(code) == wanted || text::searchForm(row.name) == wanted
            || text::searchForm(row.commonName) == wanted)
            return code;
    return {};
}

Result<void> LanguageRegistry::define(Language userLanguage)
{
    if (!isUserCode(userLanguage.iso639_3))
        return Error{errors::UserLanguageCode, {{"value", userLanguage.iso639_3}}, {}};
    if (userLanguage.name.empty())
        return Error{errors::UserLanguageName, {{"value", userLanguage.iso639_3}}, {}};
    for (const std::string& script : userLanguage.scripts)
        if (!isScript(script))
            return Error{errors::UserLanguageScript, {{"value", script}}, {}};
    userLanguage.scope = Scope::UserDefined;
    auto& languages = m_tables.languages;
    const auto place = std::lower_bound(languages.begin(), languages.end(), userLanguage.iso639_3, isBefore);
    if (place != languages.end() && place->iso639_3 == userLanguage.iso639_3)
        *place = std::move(userLanguage);
    else
        languages.insert(place, std::move(userLanguage));
    return {};
}

bool LanguageRegistry::fill(std::string_view iso639_3, std::string_view glottocode, std::string_view family)
{
    Language* const known = find(iso639_3);
    if (known == nullptr)
        return false;
    if (known->glottocode.empty())
        known->glottocode = glottocode;
    if (known->family.empty())
        known->family = family;
    return true;
}

std::string bcp47Tag(const LanguageMatch& match)
{
    const Language& language = *match.language;
    std::string tag = language.iso639_1.empty() ? language.iso639_3 : language.iso639_1;
    const bool isUsual = !language.scripts.empty() && language.scripts.front() == match.tag.script;
    if (!isUsual && match.tag.script != UnknownScript)
        tag += "-" + match.tag.script;
    return match.tag.variety.empty() ? tag : tag + "-x-" + match.tag.variety;
}

} // namespace isogloss::language
