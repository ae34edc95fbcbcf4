// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/row_sink.h"
#include "core/language/language_search.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What columns hold, told from their names and their first values. Proposals only: a person confirms them.
namespace isogloss::data {

/// The language that a column is named after: a code ("en", "kab", "eng_Latn", "sentence_eng_Latn",
/// "translation.de") or a name ("Kabyle", "English translation").
std::optional<language::LanguageMatch> languageOfColumn(
    const language::LanguageSearch& search, std::string_view name);

/// The two languages of a file's name, in its order: "news.en-sw.tsv", "eng_Latn-kab_Latn.csv".
std::optional<std::pair<language::LanguageMatch, language::LanguageMatch>> pairInFileName(
    const language::LanguageRegistry& registry, std::string_view fileName);

/// The role that a column's name and values speak for; values of text columns hold letters.
Role roleOfColumn(
    const language::LanguageSearch& search, std::string_view name, std::span<const std::string> values);

/// Whether the first row names columns: by known names of columns and languages, or by having words where
/// all other rows have numbers.
bool looksLikeHeader(const language::LanguageSearch& search, std::span<const std::vector<std::string>> rows);

} // namespace isogloss::data
