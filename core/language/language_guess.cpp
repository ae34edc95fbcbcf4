// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/language_guess.h"

#include "core/language/script_check.h"
#include "core/text/search_form.h"

#include <algorithm>
#include <string>

namespace isogloss::language {

namespace {

constexpr std::size_t ShortestName = 4; ///< of a language, in a file's name

/// Endings that say how a file is written, some of which are codes of languages too.
constexpr std::string_view Formats[] = {"bz2", "conll", "conllu", "csv", "dat", "dev", "devtest", "doc",
    "eaf", "flextext", "gz", "iob2", "json", "jsonl", "lift", "ods", "odt", "parquet", "pdf", "po", "sfm",
    "test", "tmx", "train", "tsv", "txt", "usfm", "usx", "xlf", "xliff", "xlsx", "xml", "zip"};

bool isFormat(std::string_view part)
{
    return std::find(std::begin(Formats), std::end(Formats), part) != std::end(Formats);
}

/// The name without the endings of formats: "de-DE" of "de-DE.jsonl.gz".
std::string_view stemOf(std::string_view fileName)
{
    for (auto dot = fileName.rfind('.'); dot != std::string_view::npos && dot > 0;
         dot = fileName.rfind('.')) {
        if (!isFormat(text::searchForm(fileName.substr(dot + 1))))
            break;
        fileName = fileName.substr(0, dot);
    }
    return fileName;
}

std::vector<std::string_view> partsOf(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> parts;
    for (std::size_t end = 0; end != std::string_view::npos;) {
        end = text.find_first_of(separators);
        if (end != 0)
            parts.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return parts;
}

bool namesScript(std::string_view part)
{
    return part.size() >= 8 && (part[3] == '_' || part[3] == '-') && part.find_first_of("_-", 4) != 4;
}

bool isWellKnown(const LanguageMatch& match)
{
    return !match.language->iso639_1.empty() || !match.language->family.empty();
}

/// Codes in a name are told from its words by being well known: "the" and "set" are codes too.
std::optional<LanguageMatch> knownCode(const LanguageRegistry& registry, std::string_view part)
{
    const auto match = part.size() <= 3 ? registry.resolve(part) : std::nullopt;
    return match && isWellKnown(*match) ? match : std::nullopt;
}

std::optional<LanguageMatch> wholeName(const LanguageSearch& search, std::string_view name)
{
    const auto best = search.named(name);
    return name.size() >= ShortestName ? best : std::nullopt;
}

} // namespace

std::optional<LanguageMatch> guessFromDeclaration(const LanguageSearch& search, std::string_view declared)
{
    const auto code = search.registry().resolve(declared);
    return code ? code : search.named(declared);
}

std::optional<LanguageMatch> guessFromFileName(const LanguageSearch& search, std::string_view fileName)
{
    const LanguageRegistry& registry = search.registry();
    const std::string_view stem = stemOf(fileName);
    for (const std::string_view part : partsOf(stem, ". "))
        if (const auto key = namesScript(part) ? registry.resolve(part) : std::nullopt)
            return key;
    if (const auto whole = registry.resolve(stem))
        return whole;
    const std::size_t underscore = stem.find('_');
    if (const auto first = knownCode(registry, stem.substr(0, underscore)))
        return first;
    const std::vector<std::string_view> parts = partsOf(stem, "._- ");
    if (parts.size() > 1)
        if (const auto last = knownCode(registry, parts.back()))
            return last;
    for (const std::string_view part : parts)
        if (const auto named = wholeName(search, part))
            return named;
    return std::nullopt;
}

LanguageMatch inSeenScript(
    const LanguageRegistry& registry, const LanguageMatch& guess, const text::ScriptCounter& seen)
{
    if (!scriptMismatch(guess.tag.script, seen) && guess.tag.script != "Zzzz")
        return guess;
    for (const std::string& script : guess.language->scripts)
        if (seen.letters() > 0 && !scriptMismatch(script, seen))
            return registry.match({guess.tag.iso639_3, script, {}}).value_or(guess);
    return guess;
}

std::vector<LanguageMatch> guessFromScript(
    const LanguageRegistry& registry, const text::ScriptCounter& seen, std::size_t limit)
{
    std::vector<LanguageMatch> matches;
    if (seen.letters() == 0)
        return matches;
    const std::string most = seen.shares().front().script;
    for (const Language& language : registry.languages()) {
        const bool isWritten = !language.scripts.empty() && language.scope != Scope::Macrolanguage
            && isScriptOf(language.scripts.front(), most);
        if (isWritten)
            matches.push_back(*registry.match({language.iso639_3, language.scripts.front(), {}}));
    }
    std::stable_sort(matches.begin(), matches.end(),
        [](const LanguageMatch& a, const LanguageMatch& b) { return isWellKnown(a) > isWellKnown(b); });
    if (matches.size() > limit)
        matches.clear();
    return matches;
}

} // namespace isogloss::language
