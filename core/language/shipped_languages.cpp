// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/shipped_languages.h"

namespace isogloss::language {

const LanguageRegistry* shippedLanguages()
{
    static const Result<LanguageRegistry> registry = LanguageRegistry::open();
    return registry.has_value() ? &registry.value() : nullptr;
}

std::optional<std::string> keyOfCode(std::string_view code)
{
    const LanguageRegistry* const registry = shippedLanguages();
    const auto match = registry != nullptr ? registry->resolve(code) : std::nullopt;
    return match ? std::optional(keyOf(match->tag)) : std::nullopt;
}

std::string englishName(std::string_view key)
{
    const LanguageRegistry* const registry = shippedLanguages();
    const auto tag = parseKey(key);
    const auto match = registry != nullptr && tag ? registry->match(*tag) : std::nullopt;
    if (!match)
        return std::string(key);
    const Language& language = *match->language;
    const bool isUsual = language.scripts.empty() || language.scripts.front() == tag->script;
    return language.commonName + (isUsual ? "" : " (" + registry->scriptName(tag->script) + ")");
}

} // namespace isogloss::language
