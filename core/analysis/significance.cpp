// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/significance.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace isogloss::analysis {

double pairedTest(std::string_view before, std::string_view after)
{
    assert(before.size() == after.size());
    int lost = 0;
    int won = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        lost += before[i] == '1' && after[i] == '0' ? 1 : 0;
        won += before[i] == '0' && after[i] == '1' ? 1 : 0;
    }
    const int changed = lost + won;
    double tail = 0;
    for (int k = 0; k <= std::min(lost, won); ++k)
        tail += std::exp(std::lgamma(changed + 1) - std::lgamma(k + 1) - std::lgamma(changed - k + 1)
            - changed * std::log(2.0));
    return std::min(1.0, 2 * tail);
}

std::vector<double> holm(std::span<const double> pValues)
{
    std::vector<std::size_t> order(pValues.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(
        order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return pValues[a] < pValues[b]; });
    std::vector<double> corrected(pValues.size());
    double largest = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto left = static_cast<double>(order.size() - i);
        largest = std::max(largest, std::min(1.0, left * pValues[order[i]]));
        corrected[order[i]] = largest;
    }
    return corrected;
}

} // namespace isogloss::analysis
