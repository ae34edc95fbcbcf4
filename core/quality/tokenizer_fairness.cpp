// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/tokenizer_fairness.h"

#include "core/quality/errors.h"
#include "core/text/word_counter.h"

#include <algorithm>

namespace isogloss::quality {

namespace {

bool isInsideACharacter(std::string_view text, std::size_t at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

bool isUnknown(const std::string& piece)
{
    return piece == "<unk>" || piece == "[UNK]" || piece == "<|unk|>";
}

std::size_t codePoints(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// Adds one text; gives how many tokens it has.
Result<std::size_t> add(const tokenizer::Tokenizer& tokenizer, const std::string& text, std::size_t maxLength,
    LanguageTokens& sums)
{
    ISOGLOSS_TRY(const auto spans, tokenizer.encodeWithOffsets(text));
    ++sums.sentences;
    sums.words += text::countWords(text);
    sums.characters += codePoints(text);
    sums.tokens += spans.size();
    sums.tooLong += maxLength > 0 && spans.size() > maxLength ? 1 : 0;
    for (const tokenizer::TokenSpan& span : spans) {
        const bool isFragment = tokenizer.isByte(span.id) || isInsideACharacter(text, span.begin)
            || isInsideACharacter(text, span.end);
        sums.fragments += isFragment ? 1 : 0;
        sums.unknown += isUnknown(tokenizer.piece(span.id)) ? 1 : 0;
    }
    return spans.size();
}

/// Tokens of a language and of the pivot where both say the same.
struct Shared
{
    std::size_t tokens = 0;
    std::size_t pivot = 0;
};

} // namespace

Result<std::optional<std::vector<LanguageTokens>>> tokenizerFairness(const tokenizer::Tokenizer& tokenizer,
    const TextSet& set, const std::string& pivot, std::size_t maxLength, std::stop_token stop)
{
    using Rows = std::optional<std::vector<LanguageTokens>>;
    const auto pivotAt = std::find(set.languages.begin(), set.languages.end(), pivot);
    if (!pivot.empty() && pivotAt == set.languages.end())
        return Error{errors::PivotMissing, {{"value", pivot}}, {}};
    std::vector<LanguageTokens> rows(set.languages.size());
    std::vector<Shared> shared(set.languages.size());
    for (std::size_t l = 0; l < rows.size(); ++l)
        rows[l].language = set.languages[l];
    for (const TextRow& row : set.rows) {
        if (stop.stop_requested())
            return Rows();
        std::vector<std::optional<std::size_t>> counts(rows.size());
        for (std::size_t l = 0; l < rows.size(); ++l)
            if (row.texts[l]) {
                ISOGLOSS_TRY(counts[l], add(tokenizer, *row.texts[l], maxLength, rows[l]));
            }
        if (pivot.empty())
            continue;
        const auto& ofPivot = counts[static_cast<std::size_t>(pivotAt - set.languages.begin())];
        for (std::size_t l = 0; l < rows.size() && ofPivot; ++l)
            if (counts[l]) {
                shared[l].tokens += *counts[l];
                shared[l].pivot += *ofPivot;
            }
    }
    for (std::size_t l = 0; l < rows.size(); ++l)
        if (shared[l].pivot > 0)
            rows[l].toPivot = static_cast<double>(shared[l].tokens) / static_cast<double>(shared[l].pivot);
    return Rows(std::move(rows));
}

} // namespace isogloss::quality
