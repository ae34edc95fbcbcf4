// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language/language_search.h"
#include "core/text/script_counter.h"

#include <optional>
#include <string_view>
#include <vector>

/// Proposals of a language for a text that is brought in; a person confirms them. Any thread.
namespace isogloss::language {

/// From what a file calls itself: xml:lang, a header, a column's title. A code, else a whole name.
std::optional<LanguageMatch> guessFromDeclaration(const LanguageSearch& search, std::string_view declared);

/// From a file's name, without its folders: a key in it ("sat_Olck.devtest", "pud.arb_Arab.txt"), a locale
/// ("de-DE.jsonl"), a code as the whole name, before the first "_" or behind the last dot or dash
/// ("en_pud-ud-test.conllu", "Tatoeba.en-sw.sw", "corpus-kab.txt"), or a language's name ("Kabyle.tsv").
std::optional<LanguageMatch> guessFromFileName(const LanguageSearch& search, std::string_view fileName);

/// From the script of the text's letters: the guess in the script that is seen when its own does not fit and
/// the language is written in it ("sat_Beng" with Ol Chiki letters is sat_Olck), else as it was.
LanguageMatch inSeenScript(
    const LanguageRegistry& registry, const LanguageMatch& guess, const text::ScriptCounter& seen);

/// From the script alone: the languages whose usual script has most of the letters, when they are at most
/// `limit`, best known first; none for scripts of many languages.
std::vector<LanguageMatch> guessFromScript(
    const LanguageRegistry& registry, const text::ScriptCounter& seen, std::size_t limit = 8);

} // namespace isogloss::language
