// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layers.h"

#include <map>
#include <optional>
#include <span>

namespace isogloss::analysis {

/// Something that finds translations without knowing what they say.
struct BestBaseline
{
    std::string name; ///< "chance", "length", "surface", "layer_0", "shuffled" or "random"
    double value = 0; ///< mean of both directions; of shuffled and random the most at any layer
};

/// Where a pair meets best: retrieval, mean of both directions.
struct PairFinding
{
    int layer = 0; ///< 0..L, the first of several; the final norm is left out
    double value = 0;
    Interval interval; ///< 95 %, mean of both directions'
    std::optional<double> shuffled; ///< the most that shuffled pairs reach at any layer, where they were measured
    bool isNearChance = false;
    BestBaseline baseline; ///< the highest of those that were measured
    /// Shared letters alone (names, numbers, loan words) reach into the interval: it says little about meaning.
    bool isConfoundedBySurface = false;
    /// The best block chosen on one half of the sentences, its value on the other, and the layers that are as good.
    std::optional<LayerChoice> heldOut;

    double gain() const { return value - baseline.value; }
};

/// A score at its best layer is no more than luck gives: its interval reaches down to chance or to what shuffled
/// pairs reach at any layer, which had as many layers to be lucky at.
bool isNearChance(double low, double chance, std::span<const double> shuffledByLayer);

/// A measure of a pair at one layer, mean over its directions.
struct MeanAtLayer
{
    double value = 0;
    std::optional<Interval> interval; ///< 95 %, mean of both directions', where all have one
};

/// Nothing where it was not measured.
std::optional<MeanAtLayer> meanAt(const PairLayers& pair, const std::string& measure, record::Layer layer);

/// MEXA's two ways from layers to one number; the final norm is no layer of its own.
struct MexaOverLayers
{
    double mean = 0;
    double largest = 0;
};

/// Nothing where MEXA was not measured.
std::optional<MexaOverLayers> mexaOverLayers(const PairLayers& pair);

/// What luck gives each measure of a pair (chanceOf), by its name without direction.
std::map<std::string, double> chancesOf(const PairLayers& pair);

/// Nothing where retrieval was not measured.
std::optional<PairFinding> findingOf(const PairLayers& pair);

} // namespace isogloss::analysis
