// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/pair_alignment.h"

#include "core/analysis/torch/device_retrieval.h"
#include "core/analysis/torch/language_probe.h"
#include "core/model/devices.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <atomic>
#include <c10/core/InferenceMode.h>
#include <map>
#include <mutex>
#include <span>

namespace isogloss::analysis {

namespace {

std::string shuffledHits(const std::vector<std::int32_t>& nearest)
{
    std::string hits;
    for (std::size_t i = 0; i < nearest.size(); ++i)
        hits += static_cast<std::size_t>(nearest[i]) == shuffledRow(i, nearest.size()) ? '1' : '0';
    return hits;
}

/// A sentence and its translation are each other's nearest.
std::string mutualHits(const Alignment& alignment)
{
    std::string hits = alignment.forward.hits;
    for (std::size_t i = 0; i < hits.size(); ++i)
        hits[i] = std::min(hits[i], alignment.backward.hits[i]);
    return hits;
}

std::string shuffledMutualHits(const Alignment& alignment)
{
    std::string hits = shuffledHits(alignment.forward.nearest);
    for (std::size_t i = 0; i < hits.size(); ++i)
        if (static_cast<std::size_t>(alignment.backward.nearest[shuffledRow(i, hits.size())]) != i)
            hits[i] = '0';
    return hits;
}

/// Vectors of length one of whole languages, made once for all of a language's pairs as far as memory goes. Any number
/// of threads may ask.
class UnitTable
{
public:
    UnitTable(const std::vector<VectorPair>& pairs, bool center)
        : m_center(center)
    {
        std::map<const PooledVectors*, int> uses;
        for (const VectorPair& pair : pairs)
            for (const PairSide* side : {&pair.source, &pair.target})
                if (side->isWhole() && ++uses[side->vectors.get()] == 2)
                    addSlots(side->vectors.get());
    }

    UnitVectors of(const PairSide& side, std::size_t pool, std::size_t layer)
    {
        const auto slots = m_slots.find(side.vectors.get());
        if (slots == m_slots.end() || !side.isWhole())
            return unitVectors(side.at(pool, layer, m_center));
        Slot& slot = slots->second[pool * side.vectors->front().size() + layer];
        std::call_once(slot.isMade, [&] { slot.units = unitVectors(side.at(pool, layer, m_center)); });
        return slot.units;
    }

private:
    struct Slot
    {
        std::once_flag isMade;
        UnitVectors units;
    };

    static constexpr std::size_t MaxBytes = std::size_t{2} << 30;

    void addSlots(const PooledVectors* language)
    {
        for (const auto& layers : *language)
            for (const at::Tensor& vectors : layers)
                m_bytes += vectors.nbytes();
        if (m_bytes <= MaxBytes)
            m_slots.emplace(language, language->size() * language->front().size());
    }

    bool m_center;
    std::size_t m_bytes = 0;
    std::map<const PooledVectors*, std::vector<Slot>> m_slots;
};

/// What MEXA is counted from, where that is not the alignment of all sentences by the first pool.
std::optional<Alignment> mexaAlignment(
    const VectorPair& pair, std::size_t layer, const PairOptions& options, UnitTable& units)
{
    const std::size_t first = firstOf(pair.source.rows.size(), options.mexaSentences);
    const bool isWhole = first == pair.source.rows.size();
    const bool isSamePool = options.mexaPool == options.pool;
    if (isWhole && isSamePool)
        return std::nullopt;
    const PairSide source = isWhole ? pair.source : pair.source.first(first);
    const PairSide target = isWhole ? pair.target : pair.target.first(first);
    const std::size_t pool = isSamePool ? 0 : 1;
    return align(units.of(source, pool, layer), units.of(target, pool, layer), source.twins, target.twins);
}

/// The vectors of languages on a device, each kept until what is kept fills half of what was free.
class DeviceTable
{
public:
    DeviceTable(const PairOptions& options)
        : m_options(options)
    {
        for (const model::DeviceInfo& device : model::devices())
            if (device.name == options.device->str() || device.name == options.device->str() + ":0")
                m_bytesLeft = device.memoryBytes / 2;
    }

    UnitLayers of(const PairSide& side)
    {
        const auto known = m_kept.find(side.vectors.get());
        if (side.isWhole() && known != m_kept.end())
            return known->second;
        std::vector<at::Tensor> layers;
        for (std::size_t layer = 0; layer < side.vectors->front().size(); ++layer)
            layers.push_back(side.at(0, layer, m_options.center));
        UnitLayers units = unitLayers(at::stack(layers).to(*m_options.device));
        if (const std::uint64_t bytes = units.rows.nbytes(); side.isWhole() && bytes <= m_bytesLeft) {
            m_bytesLeft -= bytes;
            m_kept.emplace(side.vectors.get(), units);
        }
        return units;
    }

private:
    const PairOptions& m_options;
    std::uint64_t m_bytesLeft = 0;
    std::map<const PooledVectors*, UnitLayers> m_kept;
};

/// `known`: the alignment, where a device has computed it.
LayerMeasures measure(const VectorPair& pair, std::size_t layer, const PairOptions& options,
    std::span<const std::string> groups, UnitTable& units, Alignment* known)
{
    const auto& [source, target] = pair;
    LayerMeasures measures;
    measures.alignment = known != nullptr ? std::move(*known)
                                          : align(units.of(source, 0, layer), units.of(target, 0, layer), source.twins,
                                              target.twins, options.margin);
    if (options.shuffled)
        measures.shuffled = ReferenceHits{{shuffledHits(measures.alignment.forward.nearest),
                                              shuffledHits(measures.alignment.backward.nearest)},
            measures.alignment.shuffledMargin, {}};
    if (options.mexa) {
        const auto own = mexaAlignment(pair, layer, options, units);
        const Alignment& alignment = own ? *own : measures.alignment;
        measures.mexaHits = mutualHits(alignment);
        if (options.shuffled)
            measures.shuffled->mexa = shuffledMutualHits(alignment);
    }
    const at::Tensor x = source.at(0, layer, options.center); // (N, D)
    const at::Tensor y = target.at(0, layer, options.center);
    if (options.cka && x.size(0) > 3)
        measures.cka = linearCka(x, y);
    if (options.ckaSpread && x.size(0) > 7)
        measures.ckaSpread = ckaSpread(x, y, options.seed, groups);
    if (options.probe)
        measures.probe = languageProbe(x, y);
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
    UnitTable units(pairs, options.center);
    std::optional<DeviceTable> onDevice;
    if (options.device)
        onDevice.emplace(options);
    const std::int64_t threads = at::get_num_threads();
    const auto atOnce = static_cast<std::size_t>(2 * threads);
    for (std::size_t first = 0; first < pairs.size(); first += atOnce) {
        std::vector<std::vector<LayerMeasures>> measured;
        std::vector<std::vector<Alignment>> alignments; // by pair and layer; none where no device computes them
        std::vector<std::pair<std::size_t, std::size_t>> jobs; // pair of these and layer
        for (std::size_t i = first; i < std::min(first + atOnce, pairs.size()); ++i) {
            measured.emplace_back(pairs[i].source.vectors->front().size());
            alignments.emplace_back();
            if (onDevice && std::ssize(pairs[i].source.rows) <= MostSentencesOnDevice && !stop.stop_requested())
                alignments.back() = alignLayers(onDevice->of(pairs[i].source), onDevice->of(pairs[i].target),
                    pairs[i].source.twins, pairs[i].target.twins, options.margin);
            for (std::size_t layer = 0; layer < measured.back().size(); ++layer)
                jobs.emplace_back(i - first, layer);
        }
        std::atomic<std::size_t> next = 0; // whoever is free takes the next
        at::parallel_for(0, threads, 1, [&](std::int64_t, std::int64_t) {
            const c10::InferenceMode inference;
            for (std::size_t job = next++; job < jobs.size() && !stop.stop_requested(); job = next++) {
                const auto& [i, layer] = jobs[job];
                const auto groups
                    = options.groups.empty() ? std::span<const std::string>() : options.groups[first + i];
                measured[i][layer] = measure(pairs[first + i], layer, options, groups, units,
                    alignments[i].empty() ? nullptr : &alignments[i][layer]);
            }
        });
        if (stop.stop_requested())
            return false;
        for (std::size_t i = 0; i < measured.size(); ++i)
            sink(first + i, measured[i]);
    }
    return true;
}

} // namespace isogloss::analysis
