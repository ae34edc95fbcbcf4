// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/torch/merger.h"

#include "core/base/rng.h"
#include "core/merge/torch/sources.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <algorithm>

namespace isogloss::merge {

namespace {

/// Masks of a seed, one after the other.
MaskSource drawnMasks(std::uint64_t seed, double density)
{
    auto generator = at::make_generator<at::CPUGeneratorImpl>(Rng(seed, "merge").next());
    return [generator, density](at::IntArrayRef sizes) {
        return at::bernoulli(at::full(sizes, density, at::kFloat), generator);
    };
}

} // namespace

Merger::Merger(const MergeOptions& options, const std::vector<LoraModules>& adapters)
    : m_options(options)
    , m_adapters(adapters)
{
    int largest = 1;
    for (const LoraModules& adapter : adapters) {
        largest = std::max(largest, adapter.shape.rank);
        for (const auto& [id, factors] : adapter.modules)
            m_ids.insert(id);
    }
    m_combine.method = options.method;
    m_combine.rank = options.rank.value_or(largest);
    m_combine.density = options.density;
    m_combine.vote = options.votesByNumber ? SignVote::Frequency : SignVote::Total;
    m_combine.mask = drawnMasks(options.seed, options.density);
}

void Merger::add(const ModuleId& id)
{
    const std::vector<Part> parts = partsOf(m_adapters, m_options.sources, id);
    CombineOptions how = m_combine;
    if (parts.size() == 1)
        how.density = 1; // there is nothing to make room for
    m_exact[id] = concatenated(parts);
    m_merged[id] = combine(parts, how);
}

void Merger::settleRank()
{
    std::int64_t rank = 1;
    for (const auto& [id, factors] : m_merged)
        rank = std::max(rank, factors.rank());
    if (m_options.method == Method::Svd)
        rank = m_options.keptEnergy ? rankKeeping(*m_options.keptEnergy) : m_combine.rank;
    for (auto& [id, factors] : m_merged)
        factors = withRank(factors, rank);
}

/// The smallest rank at which svd keeps this share of the energy of all linears together. Its factors carry
/// the roots of the singular values: part i has the energy |b_i|^2 |a_i|^2.
std::int64_t Merger::rankKeeping(double share) const
{
    std::vector<double> energies;
    for (const auto& [id, factors] : m_merged) {
        const at::Tensor parts
            = factors.b.to(at::kDouble).square().sum(0) * factors.a.to(at::kDouble).square().sum(1); // (r)
        energies.resize(std::max(energies.size(), static_cast<std::size_t>(factors.rank())));
        for (std::int64_t i = 0; i < factors.rank(); ++i)
            energies[static_cast<std::size_t>(i)] += parts[i].item<double>();
    }
    double total = 0;
    for (const double energy : energies)
        total += energy;
    double kept = 0;
    for (std::size_t rank = 0; rank < energies.size(); ++rank) {
        kept += energies[rank];
        if (kept >= share * total * (1 - 1e-12)) // all of it, in spite of rounding
            return static_cast<std::int64_t>(rank) + 1;
    }
    return std::max<std::int64_t>(std::ssize(energies), 1);
}

} // namespace isogloss::merge
