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
    std::map<int, double> layers; ///< by layer 1..L
    std::map<model::LinearKind, double> kinds; ///< 1 where there is none
    double otherLayers = 1; ///< of those that `layers` does not hold

    double of(int layer, model::LinearKind kind) const;
};

/// First and last layer, 1..L.
using Band = std::pair<int, int>;

/// All of an adapter inside a band of layers and less and less of it over `transition` layers on either side:
/// 2/3 and 1/3 where there are two.
Weights insideBand(Band band, int transition);
/// What insideBand leaves out.
Weights outsideBand(Band band, int transition);

/// Layer swapping (Bandarkar et al. 2024): the second adapter inside a band of layers, the first outside of
/// it, and half of each in `transition` layers on either side of the band's edges, outside of it. The weights
/// of the first and of the second adapter.
std::pair<Weights, Weights> swapLayers(Band band, int transition);

/// How much of the first and of the second adapter a place between them means, 0..1: all of both in the
/// middle, the first alone at 0, the second alone at 1.
std::pair<double, double> weightsAt(double place);

} // namespace isogloss::merge
