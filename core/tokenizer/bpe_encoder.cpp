// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/bpe_encoder.h"

#include "core/text/utf8.h"

namespace isogloss::tokenizer {

namespace {

/// Finds the tokens that are looked for in text as it is, or those looked for in normalised text.
TokenFinder finderOf(const TokenizerParts& parts, bool isNormalized)
{
    std::vector<AddedToken> tokens;
    std::vector<std::string> patterns;
    for (const AddedToken& token : parts.added) {
        if (token.isNormalized != isNormalized)
            continue;
        patterns.push_back(parts.writtenForm(token));
        tokens.push_back(token);
    }
    return {std::move(tokens), patterns};
}

} // namespace

BpeEncoder::BpeEncoder(const TokenizerParts& parts)
    : m_parts(parts)
    , m_rawTokens(finderOf(parts, false))
    , m_normalizedTokens(finderOf(parts, true))
{
}

Result<std::vector<TokenSpan>> BpeEncoder::spansOf(std::string_view text, bool isTracked) const
{
    ISOGLOSS_CHECK(text::checkUtf8(text));
    std::vector<TokenSpan> spans;
    BpeModel::WordEncoder encoder(m_parts.model);
    for (const auto& [range, id] : m_rawTokens.split(text)) {
        if (id) {
            spans.push_back({*id, range.begin, range.end});
            continue;
        }
        AlignedText part(text.substr(range.begin, range.end - range.begin), range.begin, isTracked);
        m_parts.normalizer.apply(part);
        ISOGLOSS_CHECK(addNormalized(part, range.begin == 0, encoder, spans));
    }
    return spans;
}

Result<void> BpeEncoder::addNormalized(const AlignedText& text, bool isFirst, BpeModel::WordEncoder& encoder,
    std::vector<TokenSpan>& spans) const
{
    for (const auto& [range, id] : m_normalizedTokens.split(text.text())) {
        if (id) {
            const ByteRange source = text.source(range);
            spans.push_back({*id, source.begin, source.end});
            continue;
        }
        AlignedText part = text.slice(range);
        m_parts.preTokenizer.prepare(part, isFirst && range.begin == 0);
        ISOGLOSS_CHECK(addWords(part, encoder, spans));
    }
    return {};
}

Result<void> BpeEncoder::addWords(
    const AlignedText& text, BpeModel::WordEncoder& encoder, std::vector<TokenSpan>& spans) const
{
    ISOGLOSS_TRY(const auto words, m_parts.preTokenizer.words(text.text()));
    for (const ByteRange& word : words) {
        const auto characters = std::string_view(text.text()).substr(word.begin, word.end - word.begin);
        for (const Symbol& symbol : encoder.encode(characters)) {
            const std::size_t begin = word.begin + symbol.begin;
            const ByteRange source = text.source({begin, begin + symbol.size});
            spans.push_back({symbol.id, source.begin, source.end});
        }
    }
    return {};
}

} // namespace isogloss::tokenizer
