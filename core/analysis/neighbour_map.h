// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <array>
#include <optional>
#include <stop_token>
#include <vector>

namespace isogloss::analysis {

using PlanePoint = std::array<double, 2>;

/// Exact t-SNE (van der Maaten & Hinton 2008), whole and in f64: made for some hundred points.
struct NeighbourMapOptions
{
    double perplexity = 30; ///< about how many neighbours count; at most a third of the points
    int steps = 750; ///< of which the first 250 exaggerate nearness
};

/// How near points are as probabilities (N, N), symmetric, of sum 1. squaredDistances (N, N); N > 1.
std::vector<double> neighbourProbabilities(
    const std::vector<double>& squaredDistances, std::size_t count, double perplexity);

/// How much of the nearness in `probabilities` is lost on the plane (Kullback-Leibler divergence, nats).
double neighbourLoss(const std::vector<double>& probabilities, const std::vector<PlanePoint>& points);

/// Places points so that near ones stay near; `start` is where they begin, such as their principal
/// components: the same start gives the same map. Empty when stopped. Progress counts steps.
std::optional<std::vector<PlanePoint>> neighbourMap(const std::vector<double>& squaredDistances,
    std::vector<PlanePoint> start, const NeighbourMapOptions& options = {}, std::stop_token stop = {},
    const ProgressSink& progress = {});

} // namespace isogloss::analysis
