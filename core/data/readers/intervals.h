// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace isogloss::data {

/// Finds the stretch of time that a moment lies in; stretches overlap hardly ever. Add all, then look up.
class Intervals
{
public:
    void add(double begin, double end, std::size_t index)
    {
        m_all.push_back({begin, end, index});
        m_isSorted = false;
    }

    /// The latest to begin of those around the moment.
    std::optional<std::size_t> around(double moment)
    {
        if (!m_isSorted)
            std::stable_sort(m_all.begin(), m_all.end(),
                [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
        m_isSorted = true;
        auto next = std::upper_bound(m_all.begin(), m_all.end(), moment,
            [](double value, const Stretch& stretch) { return value < stretch.begin; });
        for (std::size_t steps = 0; next != m_all.begin() && steps < MostOverlaps; ++steps)
            if ((--next)->end >= moment)
                return next->index;
        return std::nullopt;
    }

private:
    static constexpr std::size_t MostOverlaps = 64;

    struct Stretch
    {
        double begin = 0;
        double end = 0;
        std::size_t index = 0;
    };

    std::vector<Stretch> m_all;
    bool m_isSorted = true;
};

} // namespace isogloss::data
