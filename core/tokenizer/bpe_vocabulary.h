// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/json_component.h"
#include "core/tokenizer/tokenizer.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace isogloss::tokenizer {

/// The pieces of a BPE model by id, and the ids by the text that a piece stands for. Immutable, any thread.
class BpeVocabulary
{
public:
    /// The "vocab" of a BPE model; a byte-level one writes its pieces in the alphabet of byte_alphabet.h.
    /// Errors: those of JsonComponent, TokenIdNotAllowed{path, field, value}.
    static Result<BpeVocabulary> read(const JsonComponent& model, bool isByteLevel);

    /// The id of the piece that stands for this text.
    std::optional<TokenId> idOfText(std::string_view text) const;
    /// The id of a piece as the file writes it. Error: UnknownPiece{path, field, value}.
    Result<TokenId> idOfPiece(std::string_view piece, const JsonComponent& wantedBy) const;

    /// Pieces as the file writes them, "" for an id without one.
    const std::vector<std::string>& pieces() const { return m_pieces; }

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Ids = std::unordered_map<std::string, TokenId, Hash, std::equal_to<>>;

    explicit BpeVocabulary(bool isByteLevel)
        : m_isByteLevel(isByteLevel)
    {
    }

    bool m_isByteLevel;
    std::vector<std::string> m_pieces;
    Ids m_ids;
};

} // namespace isogloss::tokenizer
