// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/pool.h"
#include "core/base/progress.h"
#include "core/model/torch/decoder.h"
#include "core/tokenizer/tokenizer.h"

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace isogloss::analysis {

struct ExtractionOptions
{
    std::vector<Pool> pools{Pool::Mean};
    int skip = 0; ///< leading tokens left out of Pool::Mean
    /// Padded tokens of a batch on a processor, where so many stay in its cache; a GPU gets eight times as many.
    int tokenBudget = 2048;
};

/// Pooled vectors: [pool, in the order of the options][layer 0..L, then the final norm], each (N, D) f32 on
/// the CPU.
using PooledVectors = std::vector<std::vector<at::Tensor>>;

/// Vectors of N sentences at every layer in one pass, without the head: batches of sentences of like length,
/// of which only the pooled vectors are kept. A vector does not depend on the sentences it shares a batch
/// with beyond rounding (1e-5). Progress counts sentences. Empty when stopped; throws c10::Error.
std::optional<PooledVectors> extractVectors(const model::Decoder& decoder, const model::LoraAdapter* adapter,
    std::span<const std::vector<tokenizer::TokenId>> sentences, const ExtractionOptions& options,
    std::stop_token stop = {}, const ProgressSink& progress = {});

} // namespace isogloss::analysis
