// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/bpe_tokenizer.h"

#include "core/base/excerpt.h"
#include "core/base/file.h"
#include "core/base/sha256.h"
#include "core/text/utf8.h"
#include "core/tokenizer/added_token_json.h"
#include "core/tokenizer/begin_template.h"
#include "core/tokenizer/bpe_model.h"
#include "core/tokenizer/errors.h"
#include "core/tokenizer/normalizer.h"
#include "core/tokenizer/pre_tokenizer.h"
#include "core/tokenizer/token_decoder.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {

namespace {

/// The components of a tokenizer.json.
struct Parts
{
    Normalizer normalizer;
    PreTokenizer preTokenizer;
    BpeModel model;
    TokenDecoder decoder;
    std::vector<AddedToken> added;
    std::optional<TokenId> begin; ///< what the post-processor puts in front
};

Result<Parts> readParts(const JsonComponent& file)
{
    ISOGLOSS_CHECK(file.onlyFields({"version", "truncation", "padding", "added_tokens", "normalizer",
        "pre_tokenizer", "post_processor", "decoder", "model"}));
    ISOGLOSS_TRY(const auto normalizer, file.member("normalizer"));
    ISOGLOSS_TRY(const auto preTokenizer, file.member("pre_tokenizer"));
    ISOGLOSS_TRY(const auto postProcessor, file.member("post_processor"));
    ISOGLOSS_TRY(const auto decoder, file.member("decoder"));
    ISOGLOSS_TRY(const auto model, file.member("model"));
    ISOGLOSS_TRY(auto readNormalizer, Normalizer::read(normalizer));
    ISOGLOSS_TRY(auto readPreTokenizer, PreTokenizer::read(preTokenizer));
    ISOGLOSS_TRY(auto readModel, BpeModel::read(model, readPreTokenizer.isByteLevel()));
    ISOGLOSS_TRY(auto readDecoder, TokenDecoder::read(decoder));
    ISOGLOSS_TRY(auto added, readAddedTokens(file));
    ISOGLOSS_TRY(const auto begin, readBeginToken(postProcessor));
    return Parts{std::move(readNormalizer), std::move(readPreTokenizer), std::move(readModel),
        std::move(readDecoder), std::move(added), begin};
}

/// Finds the tokens that are looked for in text as it is, or those looked for in normalised text.
TokenFinder finderOf(const Parts& parts, bool isNormalized)
{
    std::vector<AddedToken> tokens;
    std::vector<std::string> patterns;
    for (const AddedToken& token : parts.added) {
        if (token.isNormalized != isNormalized)
            continue;
        patterns.push_back(isNormalized ? parts.normalizer.normalized(token.content) : token.content);
        tokens.push_back(token);
    }
    return {std::move(tokens), patterns};
}

class BpeTokenizer final : public Tokenizer
{
public:
    BpeTokenizer(Parts parts, std::string hash)
        : m_parts(std::move(parts))
        , m_rawTokens(finderOf(m_parts, false))
        , m_normalizedTokens(finderOf(m_parts, true))
        , m_pieces(m_parts.model.pieces())
        , m_hash(std::move(hash))
    {
        for (const AddedToken& token : m_parts.added) {
            const auto id = static_cast<std::size_t>(token.id);
            m_pieces.resize(std::max(m_pieces.size(), id + 1));
            m_pieces[id] = token.content;
            m_isSpecial.resize(m_pieces.size());
            m_isSpecial[id] = token.isSpecial;
        }
        m_isSpecial.resize(m_pieces.size());
    }

    /// By the names of tokenizer_config.json. Error: UnknownPiece.
    Result<void> setSpecialTokens(const SpecialTokens& special, const std::string& path)
    {
        ISOGLOSS_TRY(m_beginOfText, idOf(special.beginOfText, path));
        ISOGLOSS_TRY(m_endOfText, idOf(special.endOfText, path));
        if (!special.addBeginOfText && m_parts.begin)
            m_beginOfText = m_parts.begin;
        m_addsBeginOfText = m_beginOfText && special.addBeginOfText.value_or(m_parts.begin.has_value());
        return {};
    }

    Result<std::vector<TokenId>> encode(std::string_view text) const override
    {
        ISOGLOSS_TRY(const auto spans, spansOf(text, false));
        std::vector<TokenId> ids(spans.size());
        std::transform(
            spans.begin(), spans.end(), ids.begin(), [](const TokenSpan& span) { return span.id; });
        return ids;
    }

    Result<std::vector<TokenSpan>> encodeWithOffsets(std::string_view text) const override
    {
        return spansOf(text, true);
    }

    std::string decode(std::span<const TokenId> ids) const override
    {
        std::vector<std::string> pieces;
        for (const TokenId id : ids)
            if (isKnown(id) && !m_isSpecial[static_cast<std::size_t>(id)])
                pieces.push_back(piece(id));
        return m_parts.decoder.decode(std::move(pieces));
    }

    std::string piece(TokenId id) const override
    {
        return isKnown(id) ? m_pieces[static_cast<std::size_t>(id)] : std::string();
    }
    bool isByte(TokenId id) const override { return m_parts.model.isByte(id); }
    int vocabularySize() const override { return static_cast<int>(m_pieces.size()); }
    std::optional<TokenId> beginOfText() const override { return m_beginOfText; }
    std::optional<TokenId> endOfText() const override { return m_endOfText; }
    bool addsBeginOfText() const override { return m_addsBeginOfText; }
    std::string hash() const override { return m_hash; }

private:
    bool isKnown(TokenId id) const { return id >= 0 && id < vocabularySize(); }

    Result<std::optional<TokenId>> idOf(const std::optional<std::string>& name, const std::string& path) const
    {
        if (!name)
            return std::optional<TokenId>();
        const auto found = std::find(m_pieces.begin(), m_pieces.end(), *name);
        if (found == m_pieces.end())
            return Error{errors::UnknownPiece,
                {{"path", path}, {"field", "added_tokens"}, {"value", excerpt(*name)}}, {}};
        return std::optional(static_cast<TokenId>(found - m_pieces.begin()));
    }

    /// Offsets are only right when the text is tracked.
    Result<std::vector<TokenSpan>> spansOf(std::string_view text, bool isTracked) const
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

    Result<void> addNormalized(const AlignedText& text, bool isFirst, BpeModel::WordEncoder& encoder,
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
            ISOGLOSS_TRY(const auto words, m_parts.preTokenizer.words(part.text()));
            for (const ByteRange& word : words) {
                const std::size_t size = word.end - word.begin;
                for (const Symbol& symbol :
                    encoder.encode(std::string_view(part.text()).substr(word.begin, size))) {
                    const std::size_t begin = word.begin + symbol.begin;
                    const ByteRange source = part.source({begin, begin + symbol.size});
                    spans.push_back({symbol.id, source.begin, source.end});
                }
            }
        }
        return {};
    }

    const Parts m_parts;
    const TokenFinder m_rawTokens;
    const TokenFinder m_normalizedTokens;
    std::vector<std::string> m_pieces; ///< of the model and the added tokens
    std::vector<bool> m_isSpecial;
    std::optional<TokenId> m_beginOfText;
    std::optional<TokenId> m_endOfText;
    bool m_addsBeginOfText = false;
    const std::string m_hash;
};

/// An added token has an id of its own, or that of the same piece in the model.
Result<void> checkAddedTokens(const Parts& parts, const std::string& path)
{
    const auto& pieces = parts.model.pieces();
    for (const AddedToken& token : parts.added) {
        const auto id = static_cast<std::size_t>(token.id);
        if (id < pieces.size() && !pieces[id].empty() && pieces[id] != token.content)
            return Error{errors::TokenIdNotAllowed,
                {{"path", path}, {"field", "added_tokens." + excerpt(token.content)},
                    {"value", std::to_string(token.id)}},
                {}};
    }
    return {};
}

} // namespace

Result<std::shared_ptr<const Tokenizer>> openTokenizerJson(
    const std::filesystem::path& file, const SpecialTokens& special)
{
    ISOGLOSS_TRY(const std::string bytes, readFile(file));
    ISOGLOSS_TRY(const Json json, parseJson(bytes, file.string()));
    ISOGLOSS_TRY(Parts parts, readParts({json, file.string(), ""}));
    ISOGLOSS_CHECK(checkAddedTokens(parts, file.string()));
    const auto tokenizer = std::make_shared<BpeTokenizer>(std::move(parts), sha256(bytes));
    ISOGLOSS_CHECK(tokenizer->setSpecialTokens(special, file.string()));
    return std::shared_ptr<const Tokenizer>(tokenizer);
}

} // namespace isogloss::tokenizer
