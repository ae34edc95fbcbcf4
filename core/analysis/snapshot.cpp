// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/snapshot.h"

#include "core/analysis/torch/pair_alignment.h"

namespace isogloss::analysis {

namespace {

void addLayer(Snapshot& snapshot, const WatchedPair& pair, int layer, const Alignment& alignment)
{
    record::MeasureRow row;
    row.source = pair.source;
    row.target = pair.target;
    row.layer.index = layer;
    row.sentences = std::ssize(pair.sourceIds);
    const auto add = [&](const char* measure, double value) {
        row.measure = measure;
        row.value = value;
        snapshot.rows.push_back(row);
    };
    add("retrieval_forward", hitShare(alignment.forward.hits));
    add("retrieval_backward", hitShare(alignment.backward.hits));
    add("cosine", alignment.cosine);
    add("cosine_shuffled", alignment.cosineShuffled);
    snapshot.hits.push_back({pair.source, pair.target, layer, alignment.forward.hits});
}

ExtractionOptions extractionOptions(const SnapshotOptions& options)
{
    ExtractionOptions extraction;
    extraction.pools = {options.pooling == record::Pooling::Mean ? Pool::Mean
            : options.pooling == record::Pooling::Last           ? Pool::Last
                                                                 : Pool::First};
    extraction.skip = options.hasBeginOfText && !options.poolSpecial ? 1 : 0;
    extraction.tokenBudget = options.tokenBudget;
    return extraction;
}

} // namespace

std::optional<Snapshot> measureSnapshot(const model::Decoder& decoder, const model::LoraAdapter* adapter,
    const std::vector<WatchedPair>& pairs, const SnapshotOptions& options, std::stop_token stop)
{
    const auto vectors = readPairs(decoder, adapter, pairs, extractionOptions(options), nullptr, stop);
    Snapshot snapshot;
    const auto add = [&](std::size_t pair, const std::vector<LayerMeasures>& layers) {
        for (std::size_t i = 0; i < layers.size(); ++i) {
            const int layer = i + 1 < layers.size() ? static_cast<int>(i) : record::Layer::FinalNorm;
            addLayer(snapshot, pairs[pair], layer, layers[i].alignment);
        }
    };
    PairOptions how;
    how.device = comparingDevice(decoder.device());
    if (!vectors || !comparePairs(*vectors, how, std::move(stop), add))
        return std::nullopt;
    return snapshot;
}

} // namespace isogloss::analysis
