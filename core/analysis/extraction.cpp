// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/extraction.h"

#include "core/model/torch/batch.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/InferenceMode.h>
#include <numeric>

namespace isogloss::analysis {

namespace {

using Sentence = std::vector<tokenizer::TokenId>;

constexpr int GpuBatches = 8; // times as large

/// Sentences by length, in batches whose longest sentence times their number stays within the budget. Equal
/// lengths are ordered by their tokens, so the same set of sentences always makes the same batches.
std::vector<std::vector<std::int64_t>> lengthBatches(std::span<const Sentence> sentences, int tokenBudget)
{
    std::vector<std::int64_t> order(sentences.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](std::int64_t a, std::int64_t b) {
        const Sentence& first = sentences[static_cast<std::size_t>(a)];
        const Sentence& second = sentences[static_cast<std::size_t>(b)];
        return first.size() != second.size() ? first.size() < second.size() : first < second;
    });
    std::vector<std::vector<std::int64_t>> batches;
    for (const std::int64_t row : order) {
        const std::size_t length = sentences[static_cast<std::size_t>(row)].size();
        if (batches.empty() || (batches.back().size() + 1) * length > static_cast<std::size_t>(tokenBudget))
            batches.emplace_back();
        batches.back().push_back(row);
    }
    return batches;
}

/// hidden (B, T, D) -> (B, D) f32
at::Tensor pooled(Pool pool, const at::Tensor& hidden, const at::Tensor& lengths, int skip)
{
    switch (pool) {
    case Pool::Mean:
        return model::meanPool(hidden, lengths, skip);
    case Pool::Weighted:
        return model::weightedPool(hidden, lengths);
    case Pool::Last:
        return model::lastPool(hidden, lengths);
    case Pool::First:
    case Pool::Given:
        break;
    }
    return hidden.select(1, 0).to(at::kFloat);
}

PooledVectors emptyVectors(const model::ModelConfig& config, std::size_t pools, std::size_t sentences)
{
    PooledVectors vectors(pools);
    for (auto& layers : vectors)
        for (int layer = 0; layer <= config.layers + 1; ++layer)
            layers.push_back(
                at::empty({static_cast<std::int64_t>(sentences), config.hiddenSize}, at::kFloat));
    return vectors;
}

} // namespace

std::optional<PooledVectors> extractVectors(const model::Decoder& decoder, const model::LoraAdapter* adapter,
    std::span<const Sentence> sentences, const ExtractionOptions& options, std::stop_token stop,
    const ProgressSink& progress)
{
    const c10::InferenceMode inference;
    const int layers = decoder.config().layers;
    PooledVectors vectors = emptyVectors(decoder.config(), options.pools.size(), sentences.size());
    const int budget = options.tokenBudget * (decoder.device().is_cpu() ? 1 : GpuBatches);
    std::uint64_t done = 0;
    for (const auto& rows : lengthBatches(sentences, budget)) {
        if (stop.stop_requested())
            return std::nullopt;
        std::vector<const Sentence*> members;
        for (const std::int64_t row : rows)
            members.push_back(&sentences[static_cast<std::size_t>(row)]);
        const model::PaddedBatch batch = model::padRight(members, decoder.device());
        const at::Tensor index = at::tensor(rows, at::kLong);
        const auto store = [&](int layer, const at::Tensor& hidden) {
            for (std::size_t i = 0; i < options.pools.size(); ++i)
                vectors[i][static_cast<std::size_t>(layer)].index_copy_(
                    0, index, pooled(options.pools[i], hidden, batch.lengths, options.skip).cpu());
        };
        model::ForwardOptions forward;
        forward.adapter = adapter;
        const at::Tensor last = decoder.hidden(batch.ids, layers, forward, store); // (B, T, D)
        store(layers + 1, decoder.finalNorm(last));
        done += rows.size();
        if (progress)
            progress({done, sentences.size()});
    }
    return vectors;
}

} // namespace isogloss::analysis
