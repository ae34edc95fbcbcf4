// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/column_guess.h"

#include "core/text/lower_case.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace isogloss::data {

namespace {

using Names = std::span<const std::string_view>;

constexpr std::string_view KeyNames[] = {"key", "id", "sent_id", "sentence_id", "segment_id", "seg_id", "ref",
    "reference", "verse", "verse_id", "vref", "tuid", "uid", "unit", "number", "nr", "no.", "#"};
constexpr std::string_view GroupNames[] = {"group", "document", "doc", "doc_id", "docid", "document_id",
    "newdoc", "book", "speaker", "source_url", "url", "story", "session", "corpus"};
constexpr std::string_view LanguageNames[] = {"language", "lang", "locale", "language_id", "lang_id"};
constexpr std::string_view TextNames[] = {"text", "sentence", "source", "target", "translation", "src", "tgt",
    "trg", "utterance", "utt", "segment", "content"};
/// Codes of languages too, which columns are hardly ever named after.
constexpr std::string_view OtherNames[] = {"pos", "tag", "ner", "set", "day", "age", "sex", "hyp", "out",
    "log", "row", "sid", "pid", "lem", "gen", "num", "seg", "split", "score", "domain", "topic", "type",
    "note", "notes", "comment", "iso_639_3", "iso_15924", "glottocode", "date", "url", "has_image",
    "has_hyperlink", "variant", "last_updated"};
constexpr std::string_view Extras[] = {"text", "translation", "sentence", "source", "target", "free", "in"};

constexpr std::size_t ManyRows = 20; ///< enough to see that values repeat
constexpr std::size_t LongestKey = 64;

bool isAmong(Names names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isKnownName(std::string_view name)
{
    return isAmong(KeyNames, name) || isAmong(GroupNames, name) || isAmong(LanguageNames, name)
        || isAmong(TextNames, name) || isAmong(OtherNames, name);
}

std::string normalName(std::string_view name)
{
    const auto first = name.find_first_not_of(" \t");
    const auto last = name.find_last_not_of(" \t");
    return first == std::string_view::npos ? "" : text::lowerCase(name.substr(first, last - first + 1));
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNumber(const std::string& value)
{
    return std::any_of(value.begin(), value.end(), isDigit)
        && value.find_first_not_of("0123456789.,+-eE%") == std::string::npos;
}

/// "MAT.1.1", "n01001011", "17": one word with a digit.
bool isKeyLike(const std::string& value)
{
    return value.size() <= LongestKey && std::any_of(value.begin(), value.end(), isDigit)
        && value.find_first_of(" \t") == std::string::npos;
}

template <typename Test>
bool nearlyAll(std::span<const std::string> values, const Test& test)
{
    const auto count = std::count_if(values.begin(), values.end(), test);
    return !values.empty() && static_cast<double>(count) >= 0.9 * static_cast<double>(values.size());
}

Role roleOfValues(std::span<const std::string> values)
{
    const std::set<std::string_view> distinct(values.begin(), values.end());
    const bool isUnique = 10 * distinct.size() >= 9 * values.size() && !distinct.contains("");
    const bool areFilled
        = std::any_of(values.begin(), values.end(), [](const auto& v) { return !v.empty(); });
    if (!areFilled || nearlyAll(values, [](const auto& v) { return v.starts_with("http"); }))
        return Role::Skip;
    if (nearlyAll(values, isKeyLike))
        return isUnique ? Role::Key : Role::Skip;
    if (nearlyAll(values, [](const auto& v) { return v.empty() || isNumber(v); }))
        return Role::Skip;
    return values.size() >= ManyRows && distinct.size() * 10 <= values.size() ? Role::Skip : Role::Text;
}

/// The language of a name without its first or last word: "sentence_eng_Latn", "English translation".
std::optional<language::LanguageMatch> languageOfPart(
    const language::LanguageSearch& search, std::string_view name)
{
    constexpr std::string_view Separators = " _.:-";
    const auto first = name.find_first_of(Separators);
    const auto last = name.find_last_of(Separators);
    if (first == std::string_view::npos)
        return std::nullopt;
    if (isAmong(Extras, name.substr(0, first)))
        return languageOfColumn(search, name.substr(first + 1));
    if (isAmong(Extras, name.substr(last + 1)))
        return languageOfColumn(search, name.substr(0, last));
    return std::nullopt;
}

} // namespace

std::optional<language::LanguageMatch> languageOfColumn(
    const language::LanguageSearch& search, std::string_view name)
{
    const std::string plain = normalName(name);
    if (plain.empty() || isAmong(OtherNames, plain) || isAmong(TextNames, plain))
        return std::nullopt;
    if (const auto code = search.registry().resolve(plain))
        return code;
    if (const auto part = languageOfPart(search, plain))
        return part;
    return plain.size() > 3 && !isKnownName(plain) ? search.named(plain) : std::nullopt;
}

std::optional<std::pair<language::LanguageMatch, language::LanguageMatch>> pairInFileName(
    const language::LanguageRegistry& registry, std::string_view fileName)
{
    for (std::size_t dash = fileName.find('-'); dash != std::string_view::npos;
         dash = fileName.find('-', dash + 1)) {
        const std::string_view before = fileName.substr(0, dash);
        const std::size_t from = before.find_last_of(". -") + 1;
        const std::size_t end = std::min(fileName.size(), fileName.find_first_of(". -", dash + 1));
        const auto first = registry.resolve(before.substr(from));
        const auto second = registry.resolve(fileName.substr(dash + 1, end - dash - 1));
        if (first && second && first->tag.iso639_3 != second->tag.iso639_3)
            return std::pair(*first, *second);
    }
    return std::nullopt;
}

Role roleOfColumn(
    const language::LanguageSearch& search, std::string_view name, std::span<const std::string> values)
{
    const std::string plain = normalName(name);
    const bool areWords = nearlyAll(
        values, [](const auto& v) { return v.size() <= LongestKey && v.find(' ') == std::string::npos; });
    // Our own exports call it so; their keys may hold blanks ("Genesis 1:1"), and "key" is Kupia's code too.
    const bool areShort = nearlyAll(values, [](const auto& v) { return v.size() <= LongestKey; });
    if ((isAmong(KeyNames, plain) && areWords) || (plain == "key" && areShort))
        return Role::Key;
    if (isAmong(GroupNames, plain))
        return Role::Group;
    if (isAmong(LanguageNames, plain) && areWords)
        return Role::Language;
    if (isAmong(OtherNames, plain))
        return Role::Skip;
    const Role role = roleOfValues(values);
    const bool isNamedText = isAmong(TextNames, plain) || languageOfColumn(search, plain).has_value();
    return isNamedText && role != Role::Key ? Role::Text : role;
}

bool looksLikeHeader(const language::LanguageSearch& search, std::span<const std::vector<std::string>> rows)
{
    if (rows.empty())
        return false;
    const auto knownCells = [&](const std::vector<std::string>& row) {
        return std::count_if(row.begin(), row.end(), [&](const std::string& cell) {
            const std::string plain = cell.size() <= LongestKey ? normalName(cell) : "";
            return isKnownName(plain) || (!plain.empty() && languageOfColumn(search, plain));
        });
    };
    const std::vector<std::string>& first = rows.front();
    const auto known = knownCells(first);
    if (2 * known >= static_cast<std::ptrdiff_t>(first.size()))
        return rows.size() < 2 || knownCells(rows[1]) < known;
    const auto others = rows.subspan(1);
    for (std::size_t column = 0; column < first.size() && others.size() >= 3; ++column) {
        const bool areKeys = std::all_of(others.begin(), others.end(),
            [&](const auto& row) { return column < row.size() && isKeyLike(row[column]); });
        if (areKeys && !std::any_of(first[column].begin(), first[column].end(), isDigit))
            return true;
    }
    return false;
}

} // namespace isogloss::data
