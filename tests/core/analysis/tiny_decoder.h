// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/rng.h"
#include "core/model/torch/decoder.h"

#include <ATen/CPUGeneratorImpl.h>

namespace isogloss::tests {

/// Random weights, three layers, 50 pieces.
inline model::Decoder tinyDecoder()
{
    model::ModelConfig config;
    config.layers = 3;
    config.hiddenSize = 32;
    config.heads = 4;
    config.keyValueHeads = 2;
    config.headSize = 8;
    config.intermediateSize = 48;
    config.vocabularySize = 50;
    config.maxPositions = 64;
    config.tiedEmbeddings = true;
    return model::Decoder::create(config, at::detail::createCPUGenerator(7), 0.2);
}

/// Sentences of 2 to 12 tokens that begin with token 1.
inline std::vector<std::vector<tokenizer::TokenId>> randomSentences(std::size_t count, std::uint64_t seed)
{
    Rng rng(seed, "sentences");
    std::vector<std::vector<tokenizer::TokenId>> sentences(count);
    for (auto& sentence : sentences) {
        sentence.push_back(1);
        for (std::uint64_t left = 1 + rng.below(11); left > 0; --left)
            sentence.push_back(static_cast<tokenizer::TokenId>(2 + rng.below(48)));
    }
    return sentences;
}

} // namespace isogloss::tests
