// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/weights.h"

#include <algorithm>

namespace isogloss::merge {

double Weights::of(int layer, model::LinearKind kind) const
{
    const auto ofLayer = layers.find(layer);
    const auto ofKind = kinds.find(kind);
    return overall * (ofLayer != layers.end() ? ofLayer->second : 1)
        * (ofKind != kinds.end() ? ofKind->second : 1);
}

std::pair<Weights, Weights> swapLayers(std::pair<int, int> band, int transition, int layerCount)
{
    Weights outside;
    Weights inside;
    for (int layer = 1; layer <= layerCount; ++layer) {
        const int distance = std::max({band.first - layer, layer - band.second, 0});
        const double share = distance == 0 ? 1 : (distance <= transition ? 0.5 : 0);
        inside.layers[layer] = share;
        outside.layers[layer] = 1 - share;
    }
    return {outside, inside};
}

} // namespace isogloss::merge
