// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/text_set.h"
#include "core/tokenizer/tokenizer.h"

#include <optional>
#include <stop_token>

namespace isogloss::quality {

/// What a tokenizer makes of one language's texts.
struct LanguageTokens
{
    std::string language; ///< key
    std::size_t sentences = 0;
    std::size_t words = 0; ///< text::countWords
    std::size_t characters = 0; ///< code points
    std::size_t tokens = 0; ///< without begin- and end-of-text tokens
    std::size_t fragments = 0; ///< tokens that hold no whole character: raw bytes, or parts of one
    std::size_t unknown = 0; ///< tokens that stand for what the vocabulary lacks
    std::size_t tooLong = 0; ///< sentences of more than the allowed tokens
    /// Tokens of this language for one of the pivot's, over the sentences that both have: the price of saying
    /// the same (Petrov et al. 2023). Empty without a pivot, or when they share none.
    std::optional<double> toPivot;
};

/// Two of these counts as a share or a mean; 0 of nothing.
inline double per(std::size_t count, std::size_t of)
{
    return of > 0 ? static_cast<double>(count) / static_cast<double>(of) : 0;
}

/// How evenly a tokenizer treats languages, before any training: a row a language, in the set's order.
/// `pivot` may be empty; `maxLength` 0 = any. Empty when stopped. Errors: InvalidUtf8 of the tokenizer,
/// PivotMissing{value}.
Result<std::optional<std::vector<LanguageTokens>>> tokenizerFairness(const tokenizer::Tokenizer& tokenizer,
    const TextSet& set, const std::string& pivot, std::size_t maxLength, std::stop_token stop = {});

} // namespace isogloss::quality
