// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language/language_registry.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::language {

/// Looks languages up by whatever a person types: a code, a Glottocode, an English name or a language's own,
/// whole or its beginning, with a script behind it or not ("serbian latin"); case, diacritics and apostrophes
/// do not matter. Reads a registry that must outlive it and not change. Any thread.
class LanguageSearch
{
public:
    explicit LanguageSearch(const LanguageRegistry& registry);

    /// Best first: codes, then whole names, then beginnings of names, then of words in them; among equals
    /// living languages, those of FLORES+ and those with a two-letter code come first. A language that is met
    /// by code or whole name is followed by itself in its other scripts.
    std::vector<LanguageMatch> find(std::string_view query, std::size_t limit = 20) const;

    /// The language that bears the name as a whole, in its usual script: the best of them.
    std::optional<LanguageMatch> named(std::string_view name) const;
    const LanguageRegistry& registry() const { return m_registry; }

private:
    enum class NameKind { English, Own, Other };

    struct Name
    {
        std::string form; ///< text::searchForm
        const Language* language;
        NameKind kind;
    };

    struct Ranked
    {
        int rank; ///< 0 is best
        const Language* language;
    };

    void addName(const std::string& name, const Language& language, NameKind kind);
    std::vector<Ranked> byName(std::string_view form) const;
    std::vector<LanguageTag> byGlottocode(std::string_view code) const;
    bool isBetter(const Ranked& left, const Ranked& right) const;
    std::vector<LanguageTag> tagsOf(const Language& language) const;

    const LanguageRegistry& m_registry;
    std::vector<Name> m_names;
};

} // namespace isogloss::language
