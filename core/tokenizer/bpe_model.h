// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/bpe_merger.h"
#include "core/tokenizer/bpe_vocabulary.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace isogloss::tokenizer {

/// The "model" of a tokenizer.json of type BPE (Sennrich et al. 2016): words to tokens. Immutable, any
/// thread.
class BpeModel
{
public:
    /// Errors: those of JsonComponent and BpeVocabulary; UnknownPiece for a merge of pieces that are not
    /// there.
    static Result<BpeModel> read(const JsonComponent& component, bool isByteLevel);

    /// Cuts words into tokens; one for many words of one thread.
    class WordEncoder
    {
    public:
        explicit WordEncoder(const BpeModel& model)
            : m_model(model)
            , m_merger(model.m_merges)
        {
        }
        /// The tokens of a word, until the next call. Words are shorter than 4 GiB.
        const std::vector<Symbol>& encode(std::string_view word);

    private:
        void addUnit(std::string_view word, std::uint32_t begin, std::uint32_t size);
        bool addBytes(std::string_view word, std::uint32_t begin, std::uint32_t size);
        void addUnknown(std::uint32_t begin, std::uint32_t size);

        const BpeModel& m_model;
        BpeMerger m_merger;
        std::vector<Symbol> m_symbols;
        std::optional<Symbol> m_unknown; ///< waits for more unknown characters
    };

    const std::vector<std::string>& pieces() const { return m_vocabulary.pieces(); }
    /// The piece stands for a raw byte that is no character by itself.
    bool isByte(TokenId id) const;

private:
    BpeModel(BpeVocabulary vocabulary, MergeTable merges)
        : m_vocabulary(std::move(vocabulary))
        , m_merges(std::move(merges))
    {
    }
    Result<void> readOptions(const JsonComponent& component);
    void findByteTokens();

    BpeVocabulary m_vocabulary;
    MergeTable m_merges;
    bool m_isByteLevel = false;
    bool m_ignoresMerges = false; ///< a word that is a piece as a whole becomes that piece
    bool m_fusesUnknown = false;
    std::optional<TokenId> m_unknown;
    std::array<std::optional<TokenId>, 256> m_byteTokens; ///< of byte fallback, or of a byte-level model
    bool m_hasByteFallback = false;
};

} // namespace isogloss::tokenizer
