// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/bpe_vocabulary.h"

#include "core/base/errors.h"
#include "core/base/excerpt.h"
#include "core/tokenizer/added_token_json.h"
#include "core/tokenizer/byte_alphabet.h"
#include "core/tokenizer/errors.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {

Result<BpeVocabulary> BpeVocabulary::read(const JsonComponent& model, bool isByteLevel)
{
    ISOGLOSS_TRY(const JsonComponent vocabulary, model.member("vocab"));
    if (!vocabulary.json.is_object())
        return Error{errors::JsonFieldType,
            {{"path", model.path}, {"field", vocabulary.place}, {"value", excerpt(vocabulary.json.dump())}},
            {}};
    BpeVocabulary read(isByteLevel);
    for (const auto& [piece, value] : vocabulary.json.items()) {
        ISOGLOSS_CHECK(checkTokenId(value, vocabulary));
        const auto id = value.get<std::size_t>();
        read.m_pieces.resize(std::max(read.m_pieces.size(), id + 1));
        if (!read.m_pieces[id].empty() || piece.empty())
            return Error{errors::TokenIdNotAllowed,
                {{"path", model.path}, {"field", vocabulary.place + "." + excerpt(piece)},
                    {"value", value.dump()}},
                {}};
        read.m_pieces[id] = piece;
        if (auto text = isByteLevel ? bytesOfPiece(piece) : std::optional(piece))
            read.m_ids.emplace(std::move(*text), static_cast<TokenId>(id));
    }
    return read;
}

std::optional<TokenId> BpeVocabulary::idOfText(std::string_view text) const
{
    const auto found = m_ids.find(text);
    return found == m_ids.end() ? std::nullopt : std::optional(found->second);
}

Result<TokenId> BpeVocabulary::idOfPiece(std::string_view piece, const JsonComponent& wantedBy) const
{
    const auto text = m_isByteLevel ? bytesOfPiece(piece) : std::optional(std::string(piece));
    if (const auto id = text ? idOfText(*text) : std::nullopt)
        return *id;
    return Error{errors::UnknownPiece,
        {{"path", wantedBy.path}, {"field", wantedBy.place}, {"value", excerpt(piece)}}, {}};
}

} // namespace isogloss::tokenizer
