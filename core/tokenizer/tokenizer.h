// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::tokenizer {

using TokenId = std::int32_t;

/// Files may give tokens ids below this: a small file cannot ask for all memory.
inline constexpr TokenId TokenIdLimit = 1 << 24;

/// A token and the bytes of the text that it covers: [begin, end). Neighbours overlap where a normalised
/// character is cut: each covers all that the character was written with. A blank that was put in front of
/// the text covers nothing; nor do the byte pieces of a SentencePiece model but the last of a character,
/// which covers it all.
struct TokenSpan
{
    TokenId id = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Turns text into the ids of a model's vocabulary and back. Immutable, any thread.
class Tokenizer
{
public:
    virtual ~Tokenizer() = default;

    /// Ids of a text, without begin- or end-of-text tokens. Error: InvalidUtf8{offset}.
    virtual Result<std::vector<TokenId>> encode(std::string_view text) const = 0;
    /// As encode, with the bytes of `text` behind each token.
    virtual Result<std::vector<TokenSpan>> encodeWithOffsets(std::string_view text) const = 0;
    /// Text of ids; control tokens and ids outside the vocabulary give nothing.
    virtual std::string decode(std::span<const TokenId> ids) const = 0;
    /// The piece as the vocabulary writes it, for display.
    virtual std::string piece(TokenId id) const = 0;
    /// The piece stands for one raw byte (byte fallback).
    virtual bool isByte(TokenId id) const = 0;

    virtual int vocabularySize() const = 0;
    virtual std::optional<TokenId> beginOfText() const = 0;
    virtual std::optional<TokenId> endOfText() const = 0;
    /// The model expects its begin-of-text token in front of every text.
    virtual bool addsBeginOfText() const = 0;
    /// SHA-256 of the files it was read from.
    virtual std::string hash() const = 0;

    /// encode with the begin-of-text token in front where the model expects one.
    Result<std::vector<TokenId>> encodeForModel(std::string_view text) const;
};

/// The tokenizer of a model folder: tokenizer.model when it is there, else tokenizer.json. The former wins
/// since libsentencepiece runs it exactly as it was trained, while a tokenizer.json made from it may have
/// lost its normalisation; the latter wins when tokenizer.model is not a SentencePiece model (Llama 3's list
/// of ranks). Special tokens are those of tokenizer_config.json. Errors: NoTokenizer, and those of
/// openSentencePiece, openTokenizerJson and readSpecialTokens.
Result<std::shared_ptr<const Tokenizer>> openTokenizer(const std::filesystem::path& modelFolder);

} // namespace isogloss::tokenizer
