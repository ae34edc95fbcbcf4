// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tokenizer/added_tokens.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace isogloss::tokenizer {

/// What tokenizer_config.json of a model folder says about tokens; a tokenizer's own files say the rest.
struct SpecialTokens
{
    std::optional<std::string> beginOfText; ///< bos_token
    std::optional<std::string> endOfText; ///< eos_token
    std::optional<bool> addBeginOfText; ///< add_bos_token
    /// SentencePiece models: a blank is put in front of each stretch of text between special tokens (true,
    /// as Llama 2 was trained), or of the first alone.
    bool legacy = true;
    std::vector<AddedToken> added; ///< added_tokens_decoder
};

/// Defaults where there is no file. Errors: those of readJson and of JsonComponent.
Result<SpecialTokens> readSpecialTokens(const std::filesystem::path& modelFolder);

} // namespace isogloss::tokenizer
