// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/sentencepiece_tokenizer.h"

#include "core/base/file.h"
#include "core/base/sha256.h"
#include "core/text/utf8.h"
#include "core/tokenizer/errors.h"

#include <sentencepiece_processor.h>

namespace isogloss::tokenizer {

namespace {

using sentencepiece::SentencePieceProcessor;

class SentencePieceTokenizer final : public Tokenizer
{
public:
    SentencePieceTokenizer(
        std::unique_ptr<SentencePieceProcessor> processor, const SpecialTokens& special, std::string hash)
        : m_processor(std::move(processor))
        , m_beginOfText(idOf(special.beginOfText, m_processor->bos_id()))
        , m_endOfText(idOf(special.endOfText, m_processor->eos_id()))
        , m_addsBeginOfText(special.addBeginOfText && m_beginOfText)
        , m_hash(std::move(hash))
    {
    }

    Result<std::vector<TokenId>> encode(std::string_view text) const override
    {
        ISOGLOSS_CHECK(text::checkUtf8(text));
        std::vector<int> ids;
        const auto status = m_processor->Encode(text, &ids);
        if (!status.ok())
            return Error{errors::TokenizerUnreadable, {{"reason", status.ToString()}}, {}};
        return std::vector<TokenId>(ids.begin(), ids.end());
    }

    Result<std::vector<TokenSpan>> encodeWithOffsets(std::string_view text) const override
    {
        ISOGLOSS_CHECK(text::checkUtf8(text));
        const auto encoded = m_processor->EncodeAsImmutableProto(text);
        std::vector<TokenSpan> spans;
        for (std::size_t i = 0; i < encoded.pieces_size(); ++i) {
            const auto piece = encoded.pieces(static_cast<int>(i));
            spans.push_back({static_cast<TokenId>(piece.id()), piece.begin(), piece.end()});
        }
        return spans;
    }

    std::string decode(std::span<const TokenId> ids) const override
    {
        std::vector<int> known;
        for (const TokenId id : ids)
            if (id >= 0 && id < vocabularySize() && !m_processor->IsControl(id))
                known.push_back(id);
        std::string text;
        (void)m_processor->Decode(known, &text).ok();
        return text;
    }

    std::string piece(TokenId id) const override
    {
        return id >= 0 && id < vocabularySize() ? m_processor->IdToPiece(id) : std::string();
    }
    bool isByte(TokenId id) const override
    {
        return id >= 0 && id < vocabularySize() && m_processor->IsByte(id);
    }
    int vocabularySize() const override { return m_processor->GetPieceSize(); }
    std::optional<TokenId> beginOfText() const override { return m_beginOfText; }
    std::optional<TokenId> endOfText() const override { return m_endOfText; }
    bool addsBeginOfText() const override { return m_addsBeginOfText; }
    std::string hash() const override { return m_hash; }

private:
    std::optional<TokenId> idOf(const std::optional<std::string>& name, int fallback) const
    {
        const int id = name ? m_processor->PieceToId(*name) : fallback;
        const bool known = id >= 0 && (!name || m_processor->IdToPiece(id) == *name);
        return known ? std::optional<TokenId>(id) : std::nullopt;
    }

    const std::unique_ptr<SentencePieceProcessor> m_processor;
    const std::optional<TokenId> m_beginOfText;
    const std::optional<TokenId> m_endOfText;
    const bool m_addsBeginOfText;
    const std::string m_hash;
};

} // namespace

Result<std::shared_ptr<const Tokenizer>> openSentencePiece(
    const std::filesystem::path& modelFile, const SpecialTokens& special)
{
    ISOGLOSS_TRY(const std::string bytes, readFile(modelFile));
    auto processor = std::make_unique<SentencePieceProcessor>();
    const auto status = processor->LoadFromSerializedProto(bytes);
    if (!status.ok())
        return Error{errors::TokenizerUnreadable,
            {{"path", modelFile.string()}, {"reason", "not a SentencePiece model"}}, status.ToString()};
    return std::shared_ptr<const Tokenizer>(
        std::make_shared<SentencePieceTokenizer>(std::move(processor), special, sha256(bytes)));
}

} // namespace isogloss::tokenizer
