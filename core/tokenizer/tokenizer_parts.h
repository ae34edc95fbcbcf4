// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/added_tokens.h"
#include "core/tokenizer/bpe_model.h"
#include "core/tokenizer/normalizer.h"
#include "core/tokenizer/pre_tokenizer.h"
#include "core/tokenizer/token_decoder.h"

#include <optional>
#include <vector>

namespace isogloss::tokenizer {

/// The components of a tokenizer.json. Immutable, any thread.
struct TokenizerParts
{
    Normalizer normalizer;
    PreTokenizer preTokenizer;
    BpeModel model;
    TokenDecoder decoder;
    std::vector<AddedToken> added; ///< with an id of its own, or that of the same piece in the model
    std::optional<TokenId> begin; ///< what the post-processor puts in front

    /// From the whole file; truncation and padding are passed over. Errors: those of the components;
    /// TokenIdNotAllowed for an added token on the id of another piece.
    static Result<TokenizerParts> read(const JsonComponent& file);

    /// What stands for an added token where it is looked for: in text as it is, or in normalised text. The
    /// decoder turns the latter back, as it does with pieces.
    std::string writtenForm(const AddedToken& token) const;
};

} // namespace isogloss::tokenizer
