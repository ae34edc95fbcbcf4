// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/tokenizer.h"

namespace isogloss::tokenizer {

/// Which special tokens a model folder declares in tokenizer_config.json; Llama's defaults where it is
/// silent.
struct SpecialTokens
{
    std::optional<std::string> beginOfText;
    std::optional<std::string> endOfText;
    bool addBeginOfText = true;
};

/// A SentencePiece model (unigram or BPE, with or without byte fallback) through libsentencepiece.
/// Errors: FileNotFound, TokenizerUnreadable.
Result<std::shared_ptr<const Tokenizer>> openSentencePiece(
    const std::filesystem::path& modelFile, const SpecialTokens& special);

} // namespace isogloss::tokenizer
