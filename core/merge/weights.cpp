// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/weights.h"

#include <algorithm>

namespace isogloss::merge {

namespace {

/// Layers between a layer and a band; 0 inside.
int distance(int layer, Band band)
{
    return std::max({band.first - layer, layer - band.second, 0});
}

/// The layers of a band and of its transitions.
std::vector<int> touched(Band band, int transition)
{
    std::vector<int> layers;
    for (int layer = std::max(1, band.first - transition); layer <= band.second + transition; ++layer)
        layers.push_back(layer);
    return layers;
}

} // namespace

double Weights::of(int layer, model::LinearKind kind) const
{
    const auto ofLayer = layers.find(layer);
    const auto ofKind = kinds.find(kind);
    return overall * (ofLayer != layers.end() ? ofLayer->second : otherLayers)
        * (ofKind != kinds.end() ? ofKind->second : 1);
}

Weights insideBand(Band band, int transition)
{
    Weights inside;
    inside.otherLayers = 0;
    for (const int layer : touched(band, transition))
        inside.layers[layer] = 1 - static_cast<double>(distance(layer, band)) / (transition + 1);
    return inside;
}

Weights outsideBand(Band band, int transition)
{
    Weights outside;
    for (const auto& [layer, share] : insideBand(band, transition).layers)
        outside.layers[layer] = 1 - share;
    return outside;
}

std::pair<Weights, Weights> swapLayers(Band band, int transition)
{
    Weights outside;
    Weights inside;
    inside.otherLayers = 0;
    for (const int layer : touched(band, transition)) {
        inside.layers[layer] = distance(layer, band) == 0 ? 1 : 0.5;
        outside.layers[layer] = 1 - inside.layers[layer];
    }
    return {outside, inside};
}

std::pair<double, double> weightsAt(double place)
{
    return {std::min(1.0, 2 - 2 * place), std::min(1.0, 2 * place)};
}

} // namespace isogloss::merge
