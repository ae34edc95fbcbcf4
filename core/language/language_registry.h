// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/language/language.h"
#include "core/language/language_tag.h"
#include "core/language/registry_tables.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::language {

/// A language that a code or a name stands for.
struct LanguageMatch
{
    LanguageTag tag;
    const Language* language = nullptr; ///< of the registry that found it, valid until it is changed
    Direction direction = Direction::LeftToRight;
    std::string family; ///< "" when not known
    std::string glottocode; ///< of the variety where there is one; "" when not known
};

/// All languages of ISO 639-3 with their codes, names and scripts, and those that a person adds. Reading is
/// for any thread; define and fill for one at a time.
class LanguageRegistry
{
public:
    /// From resources/languages. Errors: of resourcePath, readRegistryTables.
    static Result<LanguageRegistry> open();
    static Result<LanguageRegistry> read(const std::filesystem::path& folder);

    /// By ISO 639-3 code; null when there is none. Valid until the registry is changed.
    const Language* language(std::string_view iso639_3) const;
    const std::vector<Language>& languages() const { return m_tables.languages; }
    /// Keys of FLORES+, in ascending order.
    const std::vector<FloresRow>& flores() const { return m_tables.flores; }
    /// By ISO 15924 code.
    const std::map<std::string, ScriptRow, std::less<>>& scripts() const { return m_tables.scripts; }

    /// What a code means: ISO 639-3, -1 and -2, retired codes, BCP 47 tags and locales, keys of FLORES-200
    /// and FLORES+, keys of this program; in any case. A two-letter code of a macrolanguage means its
    /// representative (ar: arb), as CLDR has it; a script that is not named is the region's, else the usual
    /// one, else Zzzz.
    std::optional<LanguageMatch> resolve(std::string_view code) const;
    /// The key that took the place of a living key of FLORES-200 (zho_Hans: cmn_Hans), if there is one.
    std::optional<LanguageMatch> floresSuccessor(std::string_view code) const;

    /// The match for a tag whose language is known here.
    std::optional<LanguageMatch> match(LanguageTag tag) const;
    Direction directionOf(std::string_view script) const;
    /// English; the code itself when it is not known.
    std::string scriptName(std::string_view script) const;
    bool isScript(std::string_view script) const;
    /// The script that an English name or a code in any case names; "" when none does.
    std::string scriptNamed(std::string_view nameOrCode) const;

    /// Adds a language of the person's own, or replaces one. Errors: UserLanguageCode unless the code is one
    /// of qaa-qtz, UserLanguageName without a name, UserLanguageScript for a script that ISO 15924 does not
    /// have.
    Result<void> define(Language userLanguage);
    /// Writes what an outside table knows where nothing is known yet; false for a code that is not here.
    bool fill(std::string_view iso639_3, std::string_view glottocode, std::string_view family);

private:
    explicit LanguageRegistry(RegistryTables tables);
    Language* find(std::string_view iso639_3);
    const Language* byCode(std::string_view code) const;
    const FloresRow* floresRow(std::string_view key) const;

    RegistryTables m_tables;
    std::map<std::string, std::string, std::less<>> m_shortCodes; ///< ISO 639-1 and 639-2/B to ISO 639-3
};

/// The shortest BCP 47 tag: "yo", "ff-Adlm" where the script is not the usual one, "apc-Arab-x-nort3139".
std::string bcp47Tag(const LanguageMatch& match);

} // namespace isogloss::language
