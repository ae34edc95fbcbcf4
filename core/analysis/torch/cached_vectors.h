// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/torch/extraction.h"
#include "core/analysis/torch/vector_cache.h"
#include "core/base/error.h"

#include <string>

namespace isogloss::analysis {

/// Where vectors are kept, and what they are of.
struct CacheUse
{
    VectorCache cache;
    std::string
        model; ///< everything but the sentences and options: hashes of model and adapter, dtype, device
    std::optional<Error> problem; ///< why something could not be kept
};

/// extractVectors through a cache: a language whose vectors are kept is not read again. What is missing is
/// computed by mean, by position and from the last token in one pass, and kept for all three. Same bytes
/// whether kept or computed. `use` may be null.
std::optional<PooledVectors> cachedVectors(const model::Decoder& decoder, const model::LoraAdapter* adapter,
    std::span<const std::vector<tokenizer::TokenId>> sentences, const ExtractionOptions& options,
    CacheUse* use, std::stop_token stop = {}, const ProgressSink& progress = {});

} // namespace isogloss::analysis
