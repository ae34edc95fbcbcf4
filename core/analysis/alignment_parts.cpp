// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/alignment_parts.h"

#include <algorithm>
#include <numeric>

namespace isogloss::analysis {

namespace {

Found found(
    const NearestOthers& others, std::span<const float> own, const std::vector<bool>& candidateTwins)
{
    Found result;
    for (std::size_t i = 0; i < candidateTwins.size(); ++i) {
        const bool isHit = own[i] > others.nearest[0][i] && !candidateTwins[i];
        result.hits += isHit ? '1' : '0';
        result.ranks.push_back(std::max(others.notFarther[i], candidateTwins[i] ? 1 : 0) + 1);
        result.nearest.push_back(
            own[i] > others.nearest[0][i] ? static_cast<std::int32_t>(i) : others.index[i]);
    }
    return result;
}

char digit(bool isHit)
{
    return isHit ? '1' : '0';
}

} // namespace

Alignment alignmentOf(std::span<const float> own, const NearestOthers& ofRows, const NearestOthers& ofColumns,
    const std::vector<bool>& sourceTwins, const std::vector<bool>& targetTwins)
{
    Alignment alignment;
    alignment.forward = found(ofRows, own, targetTwins);
    alignment.backward = found(ofColumns, own, sourceTwins);
    return alignment;
}

void addCosines(Alignment& alignment, std::span<const float> own, std::span<const float> sums, double total)
{
    const auto count = static_cast<double>(sums.size());
    alignment.cosines.assign(own.begin(), own.begin() + std::ssize(sums));
    const double matched = std::accumulate(alignment.cosines.begin(), alignment.cosines.end(), 0.0);
    alignment.cosine = matched / count;
    alignment.cosineShuffled = (total - matched) / (count * (count - 1));
    for (std::size_t i = 0; i < sums.size(); ++i)
        alignment.otherCosines.push_back((static_cast<double>(sums[i]) - alignment.cosines[i]) / (count - 1));
}

void addMargin(Alignment& alignment, std::span<const float> own, const MarginSearch& search,
    const std::vector<bool>& sourceTwins, const std::vector<bool>& targetTwins)
{
    const std::size_t count = sourceTwins.size();
    const auto marginOf = [&](float similarity, std::size_t source, std::size_t target) {
        return similarity / ((search.around[source] + search.aroundTargets[target]) / 2);
    };
    MarginHits hits;
    MarginHits others{{}, std::string(count, '0')};
    for (std::size_t i = 0; i < count; ++i) {
        const float margin = marginOf(own[i], i, i);
        hits.forward += digit(margin > search.bestOfRows[i] && !targetTwins[i]);
        hits.backward += digit(margin > search.bestOfColumns[i] && !sourceTwins[i]);
        const std::size_t away = shuffledRow(i, count);
        const float awayMargin = marginOf(search.shuffled[i], i, away);
        others.forward += digit(awayMargin >= search.bestOfRows[i] && awayMargin > margin && !targetTwins[away]);
        others.backward[away] = digit(awayMargin >= search.bestOfColumns[away]
            && awayMargin > marginOf(own[away], away, away) && !sourceTwins[i]);
    }
    alignment.margin = std::move(hits);
    alignment.shuffledMargin = std::move(others);
}

} // namespace isogloss::analysis
