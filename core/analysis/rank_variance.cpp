// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/rank_variance.h"

namespace isogloss::analysis {

std::vector<double> rankVariances(std::span<const std::vector<std::int32_t>> ranks)
{
    const auto languages = static_cast<double>(ranks.size());
    std::vector<double> variances;
    for (std::size_t sentence = 0; sentence < ranks.front().size(); ++sentence) {
        double mean = 0;
        for (const auto& language : ranks)
            mean += language[sentence] / languages;
        double variance = 0;
        for (const auto& language : ranks)
            variance += (language[sentence] - mean) * (language[sentence] - mean) / languages;
        variances.push_back(variance);
    }
    return variances;
}

} // namespace isogloss::analysis
