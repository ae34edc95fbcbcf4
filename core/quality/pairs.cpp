// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/pairs.h"

#include "core/data/duplicates.h"
#include "core/data/readers/text_lines.h"
#include "core/quality/errors.h"
#include "core/quality/issue.h"

#include <algorithm>
#include <map>
#include <utility>

namespace isogloss::quality {

namespace {

constexpr std::size_t Several = SIZE_MAX; ///< in place of a row

std::size_t indexOf(const TextSet& set, const std::string& language)
{
    const auto found = std::find(set.languages.begin(), set.languages.end(), language);
    return static_cast<std::size_t>(found - set.languages.begin());
}

/// Rows by what they say in a language; Several where more than one says it.
std::map<std::string, std::size_t> rowsBySentence(const TextSet& set, std::size_t language)
{
    std::map<std::string, std::size_t> rows;
    for (std::size_t row = 0; row < set.rows.size(); ++row) {
        std::string words = data::normalised(textOf(set, row, language));
        if (words.empty())
            continue;
        const auto [place, isNew] = rows.emplace(std::move(words), row);
        if (!isNew)
            place->second = Several;
    }
    return rows;
}

} // namespace

std::vector<PairCount> countPairs(const TextSet& set)
{
    std::vector<PairCount> counts;
    for (std::size_t a = 0; a < set.languages.size(); ++a)
        for (std::size_t b = a + 1; b < set.languages.size(); ++b) {
            PairCount pair{set.languages[a], set.languages[b], 0};
            for (std::size_t row = 0; row < set.rows.size(); ++row)
                pair.sentences
                    += data::isBlank(textOf(set, row, a)) || data::isBlank(textOf(set, row, b)) ? 0 : 1;
            if (pair.sentences > 0)
                counts.push_back(std::move(pair));
        }
    return counts;
}

Result<ComposedPairs> composePairs(const TextSet& left, const TextSet& right, const std::string& pivot)
{
    const std::size_t leftPivot = indexOf(left, pivot);
    const std::size_t rightPivot = indexOf(right, pivot);
    if (leftPivot == left.languages.size() || rightPivot == right.languages.size())
        return Error{errors::NoPivot, {{"value", pivot}}, {}};

    ComposedPairs composed;
    std::vector<std::pair<const TextSet*, std::size_t>> sources; // of the composed languages
    for (const TextSet* set : {&left, &right})
        for (std::size_t l = 0; l < set->languages.size(); ++l)
            if (set->languages[l] != pivot && indexOf(composed.set, set->languages[l]) == sources.size()) {
                composed.set.languages.push_back(set->languages[l]);
                sources.emplace_back(set, l);
            }

    const auto rightRows = rowsBySentence(right, rightPivot);
    for (const auto& [sentence, row] : rowsBySentence(left, leftPivot)) {
        const auto match = rightRows.find(sentence);
        if (match == rightRows.end())
            continue;
        if (row == Several || match->second == Several) {
            ++composed.ambiguous;
            continue;
        }
        TextRow joined{left.rows[row].key + "|" + right.rows[match->second].key, left.rows[row].group, {}};
        for (const auto& [set, language] : sources)
            joined.texts.push_back(set->rows[set == &left ? row : match->second].texts[language]);
        composed.set.rows.push_back(std::move(joined));
    }
    return composed;
}

} // namespace isogloss::quality
