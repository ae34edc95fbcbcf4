// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/cached_vectors.h"

#include "core/base/sha256.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace isogloss::analysis {

namespace {

using Sentence = std::vector<tokenizer::TokenId>;

/// The token ids stand for the texts and the tokenizer, the model's hash for its longest sentence.
std::string keyOf(const std::string& model, Pool pool, const ExtractionOptions& options,
    std::span<const Sentence> sentences)
{
    Sha256 hash;
    const int skip = pool == Pool::Mean ? options.skip : 0;
    hash.add(model + "|pool:" + poolName(pool) + "|skip:" + std::to_string(skip)
        + "|budget:" + std::to_string(options.tokenBudget) + '|');
    for (const Sentence& sentence : sentences) {
        hash.add(std::to_string(sentence.size()) + ':');
        hash.add(std::as_bytes(std::span(sentence)));
    }
    return hash.finish();
}

std::optional<PooledVectors> keptVectors(
    const VectorCache& cache, const std::vector<std::string>& keys, std::size_t layers)
{
    PooledVectors pools;
    for (const std::string& key : keys) {
        const auto kept = cache.find(key);
        if (!kept || kept->dim() != 3 || kept->size(0) != static_cast<std::int64_t>(layers))
            return std::nullopt;
        pools.push_back(kept->unbind(0));
    }
    return pools;
}

} // namespace

std::optional<PooledVectors> cachedVectors(const model::Decoder& decoder, const model::LoraAdapter* adapter,
    std::span<const Sentence> sentences, const ExtractionOptions& options, CacheUse* use,
    std::stop_token stop, const ProgressSink& progress)
{
    if (use == nullptr)
        return extractVectors(decoder, adapter, sentences, options, std::move(stop), progress);
    std::vector<std::string> keys;
    for (const Pool pool : options.pools)
        keys.push_back(keyOf(use->model, pool, options, sentences));
    const std::size_t layers = static_cast<std::size_t>(decoder.config().layers) + 2;
    if (auto kept = keptVectors(use->cache, keys, layers)) {
        if (progress)
            progress({sentences.size(), sentences.size()});
        return kept;
    }
    ExtractionOptions all = options;
    for (const Pool pool : {Pool::Mean, Pool::Weighted, Pool::Last})
        if (std::find(all.pools.begin(), all.pools.end(), pool) == all.pools.end())
            all.pools.push_back(pool);
    auto vectors = extractVectors(decoder, adapter, sentences, all, std::move(stop), progress);
    if (!vectors)
        return std::nullopt;
    for (std::size_t i = 0; i < all.pools.size(); ++i) {
        const auto kept
            = use->cache.keep(keyOf(use->model, all.pools[i], options, sentences), at::stack((*vectors)[i]));
        if (!kept.has_value() && !use->problem)
            use->problem = kept.error();
    }
    vectors->resize(options.pools.size());
    return vectors;
}

} // namespace isogloss::analysis
