// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/tokenizer_parts.h"

#include <string_view>
#include <vector>

namespace isogloss::tokenizer {

/// The way of a text through the components of a tokenizer.json: added tokens are found in it as it is, the
/// rest is normalised, added tokens are found in that, and what is left is cut into words and these into
/// tokens. The parts must outlive it. Immutable, any thread.
class BpeEncoder
{
public:
    explicit BpeEncoder(const TokenizerParts& parts);

    /// The tokens of a text; their offsets are only right when it is tracked. Errors: InvalidUtf8,
    /// PatternFailed.
    Result<std::vector<TokenSpan>> spansOf(std::string_view text, bool isTracked) const;

private:
    Result<void> addNormalized(const AlignedText& text, bool isFirst, BpeModel::WordEncoder& encoder,
        std::vector<TokenSpan>& spans) const;
    Result<void> addWords(
        const AlignedText& text, BpeModel::WordEncoder& encoder, std::vector<TokenSpan>& spans) const;

    const TokenizerParts& m_parts;
    const TokenFinder m_rawTokens;
    const TokenFinder m_normalizedTokens;
};

} // namespace isogloss::tokenizer
