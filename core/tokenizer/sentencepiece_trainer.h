// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace isogloss::tokenizer {

/// How a SentencePiece model is made from text.
struct SentencePieceOptions
{
    enum class Type { Unigram, Bpe };
    Type type = Type::Unigram;
    int vocabularySize
        = 4000; ///< pieces with control tokens and bytes; less where a small text has no more (unigram)
    double characterCoverage = 1.0; ///< share of the text's characters that get a piece, 0.98..1
    bool byteFallback = true; ///< other characters become their UTF-8 bytes instead of <unk>
};

/// Trains on lines of text and writes a .model file (<unk> 0, <s> 1, </s> 2). One thread; the same lines give
/// the same file. Error: TokenizerTraining{reason}, for example a vocabulary that is too large for the text.
Result<void> trainSentencePiece(const std::vector<std::string>& lines, const SentencePieceOptions& options,
    const std::filesystem::path& modelFile);

} // namespace isogloss::tokenizer
