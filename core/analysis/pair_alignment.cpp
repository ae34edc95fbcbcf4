// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/pair_alignment.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

namespace isogloss::analysis {

namespace {

/// Both directions hit.
std::string mutualHits(const Alignment& alignment)
{
    std::string hits = alignment.forwardHits;
    for (std::size_t i = 0; i < hits.size(); ++i)
        hits[i] = std::min(hits[i], alignment.backwardHits[i]);
    return hits;
}

LayerMeasures measure(
    const PairSide& source, const PairSide& target, std::size_t layer, const PairOptions& options)
{
    const at::Tensor x = source.at(0, layer, options.center); // (N, D)
    const at::Tensor y = target.at(0, layer, options.center);
    LayerMeasures measures;
    measures.alignment = align(x, y, source.twins, target.twins);
    if (options.margin)
        measures.margin = alignByMargin(x, y, source.twins, target.twins);
    if (options.mexa && options.mexaPool == options.pool)
        measures.mexaHits = mutualHits(measures.alignment);
    else if (options.mexa)
        measures.mexaHits = mutualHits(align(source.at(1, layer, options.center),
            target.at(1, layer, options.center), source.twins, target.twins));
    if (options.cka && x.size(0) > 3)
        measures.cka = linearCka(x, y);
    return measures;
}

} // namespace

std::vector<Pool> poolsOf(const PairOptions& options)
{
    std::vector<Pool> pools{options.pool};
    if (options.mexa && options.mexaPool != options.pool)
        pools.push_back(options.mexaPool);
    return pools;
}

bool comparePairs(const std::vector<VectorPair>& pairs, const PairOptions& options, std::stop_token stop,
    const PairSink& sink)
{
    const c10::InferenceMode inference;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const std::size_t layers = pairs[i].source.vectors->front().size();
        std::vector<LayerMeasures> byLayer;
        for (std::size_t layer = 0; layer < layers && !stop.stop_requested(); ++layer)
            byLayer.push_back(measure(pairs[i].source, pairs[i].target, layer, options));
        if (byLayer.size() < layers)
            return false;
        sink(i, byLayer);
    }
    return true;
}

} // namespace isogloss::analysis
