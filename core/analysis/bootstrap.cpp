// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/bootstrap.h"

#include "core/base/rng.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
#include <map>
#include <numeric>

namespace isogloss::analysis {

namespace {

std::vector<std::vector<std::uint32_t>> groupUnits(std::span<const std::string> groups)
{
    std::vector<std::vector<std::uint32_t>> units;
    std::map<std::string_view, std::size_t> unitOf;
    for (std::uint32_t query = 0; query < groups.size(); ++query) {
        const auto [found, isNew] = unitOf.try_emplace(groups[query], units.size());
        if (isNew || groups[query].empty())
            units.push_back({query});
        else
            units[found->second].push_back(query);
    }
    return units;
}

std::vector<std::vector<std::uint32_t>> singles(std::size_t count)
{
    std::vector<std::vector<std::uint32_t>> units;
    for (std::uint32_t query = 0; query < count; ++query)
        units.push_back({query});
    return units;
}

double quantile(const std::vector<double>& sorted, double share)
{
    const double position = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(position));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (position - static_cast<double>(below));
}

constexpr std::size_t SumLanes = 8;
using Floats [[gnu::vector_size(SumLanes * sizeof(float))]] = float;
using Doubles [[gnu::vector_size(SumLanes * sizeof(double))]] = double;

/// A thousand draws of a thousand queries for each number of a sweep: worth its own few lines.
double weightedSum(const float* weights, const std::vector<double>& values)
{
    Doubles sums{};
    for (std::size_t i = 0; i < values.size(); i += SumLanes) {
        Floats weight;
        Doubles value;
        std::memcpy(&weight, weights + i, sizeof weight);
        std::memcpy(&value, values.data() + i, sizeof value);
        sums += __builtin_convertvector(weight, Doubles) * value;
    }
    double sum = 0;
    for (std::size_t lane = 0; lane < SumLanes; ++lane)
        sum += sums[lane];
    return sum;
}

} // namespace

std::vector<std::vector<std::uint32_t>> drawnUnits(std::span<const std::string> groups)
{
    auto units = groupUnits(groups);
    return units.size() < QueryBootstrap::MinimumGroups ? singles(groups.size()) : units;
}

QueryBootstrap::QueryBootstrap(std::span<const std::string> groups, int draws, std::uint64_t seed)
{
    assert(!groups.empty() && draws > 0);
    m_units = drawnUnits(groups);
    m_drawsGroups = m_units.size() < groups.size();
    Rng rng(seed, "bootstrap");
    m_stride = (m_units.size() + SumLanes - 1) / SumLanes * SumLanes;
    m_weights.assign(static_cast<std::size_t>(draws) * m_stride, 0);
    m_queries.assign(static_cast<std::size_t>(draws), 0);
    for (std::size_t draw = 0; draw < m_queries.size(); ++draw) {
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            const std::size_t unit = rng.below(m_units.size());
            m_weights[draw * m_stride + unit] += 1;
            m_queries[draw] += static_cast<double>(m_units[unit].size());
        }
    }
}

std::string QueryBootstrap::name() const
{
    return (m_drawsGroups ? "group" : "query") + std::to_string(m_queries.size());
}

Interval middleOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return {quantile(values, 0.025), quantile(values, 0.975)};
}

double meanOf(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::vector<double> hitValues(std::string_view hits)
{
    std::vector<double> values;
    for (const char hit : hits)
        values.push_back(hit == '1' ? 1 : 0);
    return values;
}

std::vector<double> QueryBootstrap::means(std::span<const double> values) const
{
    std::vector<double> sumOfUnit(m_stride);
    for (std::size_t unit = 0; unit < m_units.size(); ++unit)
        for (const std::uint32_t query : m_units[unit])
            sumOfUnit[unit] += values[query];
    std::vector<double> means(m_queries.size());
    for (std::size_t draw = 0; draw < means.size(); ++draw)
        means[draw] = weightedSum(m_weights.data() + draw * m_stride, sumOfUnit) / m_queries[draw];
    return means;
}

Interval QueryBootstrap::interval(std::string_view hits) const
{
    return interval(hitValues(hits));
}

Interval QueryBootstrap::interval(std::span<const double> values) const
{
    return middleOf(means(values));
}

} // namespace isogloss::analysis
