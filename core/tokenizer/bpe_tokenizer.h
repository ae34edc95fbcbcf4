// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/special_tokens.h"
#include "core/tokenizer/tokenizer.h"

namespace isogloss::tokenizer {

/// A tokenizer.json of Hugging Face's tokenizers that holds a BPE model: byte-level (GPT-2, Llama 3, Qwen) or
/// in SentencePiece's manner (Llama 2, Mistral, Gemma). Ids are those of that library, without the tokens
/// that a post-processor adds. What the file declares and this program does not know is refused. Its
/// truncation and padding are passed over, as transformers does. Errors: those of readJson;
/// ComponentUnsupported, UnknownPiece, TokenIdNotAllowed, PatternUnsupported.
Result<std::shared_ptr<const Tokenizer>> openTokenizerJson(
    const std::filesystem::path& file, const SpecialTokens& special);

} // namespace isogloss::tokenizer
