// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/script_checks.h"

#include "core/language/language_tag.h"
#include "core/language/script_check.h"
#include "core/text/code_point.h"
#include "core/text/normal_form.h"

#include <algorithm>
#include <set>

namespace isogloss::quality {

namespace {

constexpr std::uint64_t FewestLetters = 4; ///< that a text is judged by
constexpr std::size_t ShortestWord = 3; ///< units such as kΩ mix alphabets by right

/// The first word of Latin and Cyrillic or Greek letters.
std::string mixedWord(std::string_view text)
{
    std::size_t begin = 0;
    std::size_t letters = 0;
    bool hasLatin = false;
    bool hasOther = false;
    text::CodePointReader reader(text);
    for (text::CodePoint c; reader.next(c);) {
        const text::Alphabet alphabet = text::alphabetOf(c.value);
        if (alphabet == text::Alphabet::None) {
            letters = 0;
            hasLatin = hasOther = false;
            continue;
        }
        begin = letters == 0 ? c.begin : begin;
        ++letters;
        hasLatin = hasLatin || alphabet == text::Alphabet::Latin;
        hasOther = hasOther || alphabet != text::Alphabet::Latin;
        if (hasLatin && hasOther && letters >= ShortestWord)
            return std::string(text.substr(begin, c.end - begin));
    }
    return {};
}

/// What the texts of a language that are not in normal form C have in pieces.
std::set<std::string> partedLetters(const TextSet& set, std::size_t language)
{
    std::set<std::string> letters;
    for (std::size_t row = 0; row < set.rows.size(); ++row)
        for (const text::TextEdit& edit : text::composeEdits(textOf(set, row, language)))
            letters.insert(edit.content);
    return letters;
}

} // namespace

std::string scriptOfKey(std::string_view key)
{
    const auto tag = language::parseKey(key);
    return tag ? tag->script : "";
}

void checkScripts(const TextSet& set, std::size_t row, std::size_t language, Issues& issues)
{
    const std::string& text = textOf(set, row, language);
    text::ScriptCounter seen;
    seen.add(text);
    const std::string script = scriptOfKey(set.languages[language]);
    if (seen.letters() >= FewestLetters && 2 * language::lettersOf(script, seen) < seen.letters())
        issues.push_back({IssueKind::WrongScript, row, language, {}, false, seen.shares().front().script});
    if (const std::string word = seen.shares().size() > 1 ? mixedWord(text) : ""; !word.empty())
        issues.push_back({IssueKind::MixedScripts, row, language, {}, false, word});
}

void checkNormalForms(const TextSet& set, std::size_t language, Issues& issues)
{
    const std::set<std::string> parted = partedLetters(set, language);
    std::set<std::string> mixed;
    for (std::size_t row = 0; row < set.rows.size() && mixed.size() < parted.size(); ++row)
        for (const std::string& letter : parted)
            if (textOf(set, row, language).find(letter) != std::string::npos)
                mixed.insert(letter);
    if (mixed.empty())
        return;
    for (std::size_t row = 0; row < set.rows.size(); ++row) {
        const auto edits = text::composeEdits(textOf(set, row, language));
        const auto found = std::find_if(edits.begin(), edits.end(),
            [&](const text::TextEdit& edit) { return mixed.contains(edit.content); });
        if (found != edits.end())
            issues.push_back({IssueKind::MixedNormalisation, row, language, {}, false, found->content});
    }
}

std::vector<Error> scriptWarnings(const TextSet& set)
{
    std::vector<Error> warnings;
    for (std::size_t l = 0; l < set.languages.size(); ++l) {
        text::ScriptCounter seen;
        for (std::size_t row = 0; row < set.rows.size(); ++row)
            seen.add(textOf(set, row, l));
        if (auto warning = language::scriptMismatch(scriptOfKey(set.languages[l]), seen)) {
            warning->arguments.emplace_back("language", set.languages[l]);
            warnings.push_back(std::move(*warning));
        }
    }
    return warnings;
}

} // namespace isogloss::quality
