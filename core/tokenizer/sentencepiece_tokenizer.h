// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/special_tokens.h"
#include "core/tokenizer/tokenizer.h"

namespace isogloss::tokenizer {

/// A SentencePiece model (unigram or BPE, with or without byte fallback) through libsentencepiece. Its
/// control tokens and the added ones are found in text as they are written ("</s>"), as transformers does;
/// what lies between them is encoded as libsentencepiece does. Without a word in `special`, bos and eos are
/// the model's own, and bos is added. Errors: FileNotFound, TokenizerUnreadable.
Result<std::shared_ptr<const Tokenizer>> openSentencePiece(
    const std::filesystem::path& modelFile, const SpecialTokens& special);

} // namespace isogloss::tokenizer
