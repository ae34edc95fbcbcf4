// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lora_shape.h"

#include <map>
#include <utility>
#include <vector>

namespace isogloss::merge {

/// How much of an adapter goes into a merge, linear by linear: overall * of its layer * of its kind. Any of
/// them may be negative, which takes away what the adapter learned.
struct Weights
{
    double overall = 1;
    std::map<int, double> layers; ///< by layer 1..L; 1 where there is none
    std::map<model::LinearKind, double> kinds; ///< 1 where there is none

    double of(int layer, model::LinearKind kind) const;
};

/// Layer swapping (Bandarkar et al. 2024): the second adapter inside a band of layers, the first outside of
/// it, and half of each in `transition` layers on either side of the band's edges, outside of it. The weights
/// of the first and of the second adapter over layers 1..`layerCount`.
std::pair<Weights, Weights> swapLayers(std::pair<int, int> band, int transition, int layerCount);

} // namespace isogloss::merge
