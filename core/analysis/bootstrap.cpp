// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/bootstrap.h"

#include "core/base/rng.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

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

double quantile(const std::vector<double>& sorted, double share)
{
    const double position = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(position));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (position - static_cast<double>(below));
}

} // namespace

QueryBootstrap::QueryBootstrap(std::span<const std::string> groups, int draws, std::uint64_t seed)
{
    assert(!groups.empty() && draws > 0);
    m_units = groupUnits(groups);
    m_drawsGroups = m_units.size() >= MinimumGroups && m_units.size() < groups.size();
    if (!m_drawsGroups) {
        m_units.clear();
        for (std::uint32_t query = 0; query < groups.size(); ++query)
            m_units.push_back({query});
    }
    Rng rng(seed, "bootstrap");
    m_draws.assign(static_cast<std::size_t>(draws), std::vector<std::uint32_t>(m_units.size()));
    for (auto& draw : m_draws)
        for (std::uint32_t& unit : draw)
            unit = static_cast<std::uint32_t>(rng.below(m_units.size()));
}

std::string QueryBootstrap::name() const
{
    return (m_drawsGroups ? "group" : "query") + std::to_string(m_draws.size());
}

Interval QueryBootstrap::interval(std::string_view hits) const
{
    std::vector<std::int64_t> hitsOfUnit;
    for (const auto& queries : m_units)
        hitsOfUnit.push_back(std::count_if(
            queries.begin(), queries.end(), [hits](std::uint32_t query) { return hits[query] == '1'; }));
    std::vector<double> shares;
    for (const auto& draw : m_draws) {
        std::int64_t hit = 0;
        std::int64_t all = 0;
        for (const std::uint32_t unit : draw) {
            hit += hitsOfUnit[unit];
            all += std::ssize(m_units[unit]);
        }
        shares.push_back(static_cast<double>(hit) / static_cast<double>(all));
    }
    std::sort(shares.begin(), shares.end());
    return {quantile(shares, 0.025), quantile(shares, 0.975)};
}

} // namespace isogloss::analysis
