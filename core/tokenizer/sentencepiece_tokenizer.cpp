// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/sentencepiece_tokenizer.h"

#include "core/base/file.h"
#include "core/base/sha256.h"
#include "core/text/utf8.h"
#include "core/tokenizer/errors.h"

#include <algorithm>
#include <sentencepiece_processor.h>

namespace isogloss::tokenizer {

namespace {

using sentencepiece::SentencePieceProcessor;

Result<std::unique_ptr<SentencePieceProcessor>> load(const std::string& model, const std::string& path)
{
    auto processor = std::make_unique<SentencePieceProcessor>();
    const auto status = processor->LoadFromSerializedProto(model);
    if (!status.ok())
        return Error{errors::TokenizerUnreadable, {{"path", path}, {"reason", "not a SentencePiece model"}},
            status.ToString()};
    return processor;
}

/// The control tokens of a model, and added ones that it does not hold.
std::vector<AddedToken> tokensInText(const SentencePieceProcessor& processor, const SpecialTokens& special)
{
    std::vector<AddedToken> tokens;
    for (TokenId id = 0; id < processor.GetPieceSize(); ++id)
        if (processor.IsControl(id))
            tokens.push_back({id, processor.IdToPiece(id), false, false, false, false, true});
    for (const AddedToken& token : special.added)
        if (token.id >= processor.GetPieceSize() && !token.content.empty())
            tokens.push_back(token);
    return tokens;
}

std::vector<std::string> contentsOf(const std::vector<AddedToken>& tokens)
{
    std::vector<std::string> contents;
    for (const AddedToken& token : tokens)
        contents.push_back(token.content);
    return contents;
}

/// Protocol buffers merge a message that comes twice: normalizer_spec { add_dummy_prefix: false }.
constexpr std::string_view WithoutPrefix("\x1A\x02\x18\x00", 4);

class SentencePieceTokenizer final : public Tokenizer
{
public:
    /// `follower` encodes text behind a special token.
    SentencePieceTokenizer(std::unique_ptr<SentencePieceProcessor> processor,
        std::unique_ptr<SentencePieceProcessor> follower, const SpecialTokens& special, std::string hash)
        : m_processor(std::move(processor))
        , m_follower(std::move(follower))
        , m_tokens(tokensInText(*m_processor, special))
        , m_finder(m_tokens, contentsOf(m_tokens))
        , m_beginOfText(idOf(special.beginOfText, m_processor->bos_id()))
        , m_endOfText(idOf(special.endOfText, m_processor->eos_id()))
        , m_addsBeginOfText(special.addBeginOfText.value_or(true) && m_beginOfText)
        , m_hash(std::move(hash))
    {
    }

    Result<std::vector<TokenId>> encode(std::string_view text) const override
    {
        ISOGLOSS_CHECK(text::checkUtf8(text));
        std::vector<TokenId> ids;
        for (const auto& [range, id] : m_finder.split(text)) {
            std::vector<int> encoded;
            const auto part = text.substr(range.begin, range.end - range.begin);
            if (id)
                encoded.push_back(*id);
            else if (const auto status = processorAt(range.begin).Encode(part, &encoded); !status.ok())
                return Error{errors::TokenizerUnreadable, {{"reason", status.ToString()}}, {}};
            ids.insert(ids.end(), encoded.begin(), encoded.end());
        }
        return ids;
    }

    Result<std::vector<TokenSpan>> encodeWithOffsets(std::string_view text) const override
    {
        ISOGLOSS_CHECK(text::checkUtf8(text));
        std::vector<TokenSpan> spans;
        for (const auto& [range, id] : m_finder.split(text)) {
            if (id) {
                spans.push_back({*id, range.begin, range.end});
                continue;
            }
            const auto encoded
                = processorAt(range.begin)
                      .EncodeAsImmutableProto(text.substr(range.begin, range.end - range.begin));
            for (const auto& piece : encoded.pieces())
                spans.push_back({static_cast<TokenId>(piece.id()), range.begin + piece.begin(),
                    range.begin + piece.end()});
        }
        return spans;
    }

    std::string decode(std::span<const TokenId> ids) const override
    {
        std::string text;
        std::vector<int> run;
        const auto finishRun = [&] {
            std::string decoded;
            (void)m_processor->Decode(std::exchange(run, {}), &decoded).ok();
            text += decoded;
        };
        for (const TokenId id : ids) {
            if (isOfModel(id) && !m_processor->IsControl(id))
                run.push_back(id);
            const AddedToken* const added = addedToken(id);
            if (added == nullptr || added->isSpecial)
                continue;
            finishRun();
            text += added->content;
        }
        finishRun();
        return text;
    }

    std::string piece(TokenId id) const override
    {
        const AddedToken* const added = addedToken(id);
        return isOfModel(id) ? m_processor->IdToPiece(id) : added != nullptr ? added->content : std::string();
    }
    bool isByte(TokenId id) const override { return isOfModel(id) && m_processor->IsByte(id); }
    int vocabularySize() const override
    {
        int size = m_processor->GetPieceSize();
        for (const AddedToken& token : m_tokens)
            size = std::max(size, token.id + 1);
        return size;
    }
    std::optional<TokenId> beginOfText() const override { return m_beginOfText; }
    std::optional<TokenId> endOfText() const override { return m_endOfText; }
    bool addsBeginOfText() const override { return m_addsBeginOfText; }
    std::string hash() const override { return m_hash; }

private:
    bool isOfModel(TokenId id) const { return id >= 0 && id < m_processor->GetPieceSize(); }

    const AddedToken* addedToken(TokenId id) const
    {
        const auto found = std::find_if(
            m_tokens.begin(), m_tokens.end(), [id](const AddedToken& token) { return token.id == id; });
        return found == m_tokens.end() ? nullptr : &*found;
    }

    const SentencePieceProcessor& processorAt(std::size_t begin) const
    {
        return begin == 0 || !m_follower ? *m_processor : *m_follower;
    }

    std::optional<TokenId> idOf(const std::optional<std::string>& name, int fallback) const
    {
        if (!name)
            return fallback >= 0 ? std::optional<TokenId>(fallback) : std::nullopt;
        for (const AddedToken& token : m_tokens)
            if (token.content == *name)
                return token.id;
        const int id = m_processor->PieceToId(*name);
        return isOfModel(id) && m_processor->IdToPiece(id) == *name ? std::optional<TokenId>(id)
                                                                    : std::nullopt;
    }

    const std::unique_ptr<SentencePieceProcessor> m_processor;
    const std::unique_ptr<SentencePieceProcessor> m_follower; ///< none: the same as the other
    const std::vector<AddedToken> m_tokens;
    const TokenFinder m_finder;
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
    ISOGLOSS_TRY(auto processor, load(bytes, modelFile.string()));
    std::unique_ptr<SentencePieceProcessor> follower;
    if (!special.legacy) {
        ISOGLOSS_TRY(follower, load(bytes + std::string(WithoutPrefix), modelFile.string()));
    }
    return std::shared_ptr<const Tokenizer>(std::make_shared<SentencePieceTokenizer>(
        std::move(processor), std::move(follower), special, sha256(bytes)));
}

} // namespace isogloss::tokenizer
