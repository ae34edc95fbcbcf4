// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/pool.h"
#include "core/analysis/torch/cka.h"
#include "core/analysis/torch/language_vectors.h"
#include "core/analysis/torch/retrieval.h"

#include <c10/core/Device.h>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>

namespace isogloss::analysis {

/// Hits of one layer by other weights, or of other pairs.
struct ReferenceHits
{
    MarginHits retrieval;
    std::optional<MarginHits> margin;
    std::optional<std::string> mexa;
};

/// What is measured of a pair at one layer; optional parts are there when the options ask for them.
struct LayerMeasures
{
    Alignment alignment;
    /// '1' where a sentence and its translation are each other's nearest by the vectors of mexaPool (MEXA,
    /// Kargaran et al. 2024); its share is the score.
    std::optional<std::string> mexaHits;
    std::optional<Cka> cka; ///< not for fewer than four sentences
    std::optional<CkaSpread> ckaSpread; ///< not for fewer than eight
    std::optional<std::vector<double>> probe; ///< language_probe.h
    /// Each sentence's translation is said to be that of the one half the text away.
    std::optional<ReferenceHits> shuffled;
};

struct PairOptions
{
    Pool pool = Pool::Mean;
    Pool mexaPool = Pool::Weighted;
    bool center = false; ///< the mean over the sentences of a pair is taken from either side
    bool margin = false; ///< besides cosine retrieval: see LayerMeasures
    bool mexa = false;
    std::size_t mexaSentences = 0; ///< of the first so many; 0 = of all
    bool cka = false;
    bool ckaSpread = false;
    bool probe = false;
    bool shuffled = false;
    std::uint64_t seed = 1; ///< of halves and orders
    std::vector<std::span<const std::string>> groups; ///< of each pair's sentences, for halves; none = each its own
    /// Where similarities are computed, all layers of a pair at once (device_retrieval.h); empty: on the processor, on all
    /// threads. All else is computed there in any case.
    std::optional<c10::Device> device;
};

/// How many of `count` sentences a limit leaves; 0 = all.
inline std::size_t firstOf(std::size_t count, std::size_t limit)
{
    return limit > 0 && limit < count ? limit : count;
}

/// What the vectors of a pair must hold: the pool, and behind it that of MEXA when it is another.
std::vector<Pool> poolsOf(const PairOptions& options);

/// Called for each pair with what was measured at layers 0..L and, last, behind the final norm.
using PairSink = std::function<void(std::size_t pair, const std::vector<LayerMeasures>& layers)>;

/// Of a model's device: empty for the processor.
inline std::optional<c10::Device> comparingDevice(c10::Device device)
{
    return device.is_cpu() ? std::nullopt : std::optional(device);
}

/// Compares every pair at every layer, a few pairs at once, so that no thread waits long for another:
/// what snapshots and the layers measure share. The sink is called on the calling thread. False when stopped; throws c10::Error.
bool comparePairs(const std::vector<VectorPair>& pairs, const PairOptions& options, std::stop_token stop,
    const PairSink& sink);

} // namespace isogloss::analysis
