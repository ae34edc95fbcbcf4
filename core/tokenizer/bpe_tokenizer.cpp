// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/bpe_tokenizer.h"

#include "core/base/excerpt.h"
#include "core/base/file.h"
#include "core/base/sha256.h"
#include "core/tokenizer/bpe_encoder.h"
#include "core/tokenizer/errors.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {

namespace {

class BpeTokenizer final : public Tokenizer
{
public:
    BpeTokenizer(TokenizerParts parts, std::string hash)
        : m_parts(std::move(parts))
        , m_encoder(m_parts)
        , m_pieces(m_parts.model.pieces())
        , m_hash(std::move(hash))
    {
        for (const AddedToken& token : m_parts.added) {
            const auto id = static_cast<std::size_t>(token.id);
            m_pieces.resize(std::max(m_pieces.size(), id + 1));
            m_pieces[id] = m_parts.writtenForm(token);
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
        ISOGLOSS_TRY(const auto spans, m_encoder.spansOf(text, false));
        std::vector<TokenId> ids(spans.size());
        std::transform(
            spans.begin(), spans.end(), ids.begin(), [](const TokenSpan& span) { return span.id; });
        return ids;
    }

    Result<std::vector<TokenSpan>> encodeWithOffsets(std::string_view text) const override
    {
        return m_encoder.spansOf(text, true);
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
        for (const AddedToken& token : m_parts.added)
            if (token.content == *name)
                return std::optional(token.id);
        const auto found = std::find(m_pieces.begin(), m_pieces.end(), *name);
        if (found == m_pieces.end())
            return Error{errors::UnknownPiece,
                {{"path", path}, {"field", "added_tokens"}, {"value", excerpt(*name)}}, {}};
        return std::optional(static_cast<TokenId>(found - m_pieces.begin()));
    }

    const TokenizerParts m_parts;
    const BpeEncoder m_encoder;
    std::vector<std::string>
        m_pieces; ///< of the model and the added tokens, as text holds them once normalised
    std::vector<bool> m_isSpecial;
    std::optional<TokenId> m_beginOfText;
    std::optional<TokenId> m_endOfText;
    bool m_addsBeginOfText = false;
    const std::string m_hash;
};

} // namespace

Result<std::shared_ptr<const Tokenizer>> openTokenizerJson(
    const std::filesystem::path& file, const SpecialTokens& special)
{
    ISOGLOSS_TRY(const std::string bytes, readFile(file));
    ISOGLOSS_TRY(const Json json, parseJson(bytes, file.string()));
    ISOGLOSS_TRY(TokenizerParts parts, TokenizerParts::read({json, file.string(), ""}));
    const auto tokenizer = std::make_shared<BpeTokenizer>(std::move(parts), sha256(bytes));
    ISOGLOSS_CHECK(tokenizer->setSpecialTokens(special, file.string()));
    return std::shared_ptr<const Tokenizer>(tokenizer);
}

} // namespace isogloss::tokenizer
