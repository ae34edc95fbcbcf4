// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::analysis {

struct Interval
{
    double low = 0;
    double high = 0;
};

/// What lies between the 2.5th and the 97.5th percentile of some values, at least one.
Interval middleOf(std::vector<double> values);

double meanOf(std::span<const double> values);

/// 1 for '1', 0 for others.
std::vector<double> hitValues(std::string_view hits);

/// What is drawn together, as positions in `groups` ("" = a group of its own): each group, or each query where
/// there are fewer than QueryBootstrap::MinimumGroups.
std::vector<std::vector<std::uint32_t>> drawnUnits(std::span<const std::string> groups);

/// 95 % percentile intervals of a share of hits, by resampling queries while the candidates stay as they are
/// (each query's hit is computed once; candidates drawn twice would tie with themselves). Where the queries
/// fall into at least MinimumGroups groups, whole groups are drawn. All intervals of one object share its
/// draws, so that directions, layers and models are compared on the same resamples.
class QueryBootstrap
{
public:
    /// Fewer groups than this say nothing about the spread between groups; then single queries are drawn.
    static constexpr std::size_t MinimumGroups = 10;

    /// One group name per query ("" = a group of its own); at least one query.
    QueryBootstrap(std::span<const std::string> groups, int draws, std::uint64_t seed);

    bool drawsGroups() const { return m_drawsGroups; }
    /// "query1000" or "group1000", for signatures.
    std::string name() const;
    /// One '0' or '1' per query; the bounds are interpolated between draws as NumPy's percentile does.
    Interval interval(std::string_view hits) const;
    /// The same of the mean of any values, one per query.
    Interval interval(std::span<const double> values) const;
    /// Mean of the values in each draw.
    std::vector<double> means(std::span<const double> values) const;

private:
    bool m_drawsGroups = false;
    std::vector<std::vector<std::uint32_t>> m_units; ///< queries of each unit that is drawn
    std::size_t m_stride = 0; ///< units, with room behind the last
    std::vector<float> m_weights; ///< how often a draw holds a unit: (draws, stride)
    std::vector<double> m_queries; ///< of each draw
};

} // namespace isogloss::analysis
