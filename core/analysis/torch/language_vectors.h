// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/torch/cached_vectors.h"
#include "core/analysis/torch/snapshot.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace isogloss::analysis {

/// One side of a pair: the vectors of its language, and which row of them each sentence is.
struct PairSide
{
    std::shared_ptr<const PooledVectors> vectors;
    std::vector<std::int64_t> rows;
    std::vector<bool> twins; ///< the sentence stands more than once on this side

    /// Its first sentences.
    PairSide first(std::size_t count) const;
    /// Its sentences at these places.
    PairSide some(const std::vector<std::size_t>& places) const;
    /// The sentences are the rows, in their order.
    bool isWhole() const;
    /// (N, D) of one pool and layer; with `center` less their mean.
    at::Tensor at(std::size_t pool, std::size_t layer, bool center) const;
};

/// Vectors of parallel sentences: row i of both sides says the same.
struct VectorPair
{
    PairSide source;
    PairSide target;
};

/// The sentences of each language go through the model once, equal ones as one, whatever the number of pairs.
/// `cache` may be null. Empty when stopped; throws c10::Error. Progress counts sentences of all languages.
std::optional<std::vector<VectorPair>> readPairs(const model::Decoder& decoder,
    const model::LoraAdapter* adapter, const std::vector<WatchedPair>& pairs,
    const ExtractionOptions& options, CacheUse* cache, std::stop_token stop = {},
    const ProgressSink& progress = {});

} // namespace isogloss::analysis
