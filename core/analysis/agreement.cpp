// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/agreement.h"

#include "core/analysis/significance.h"

#include <nlohmann/json.hpp>

namespace isogloss::analysis {

namespace {

constexpr double SignificantBelow = 0.05;

bool meets(const PairFinding& finding)
{
    return !finding.isNearChance && !finding.isConfoundedBySurface;
}

const std::string* hitsAt(const PairLayers& pair, int layer)
{
    for (const auto& hits : pair.hits)
        if (hits.layer == layer)
            return &hits.hits;
    return nullptr;
}

} // namespace

std::optional<TextAgreement> agreementOf(const PairLayers& first, const PairLayers& second)
{
    const auto onFirst = findingOf(first);
    const auto onSecond = findingOf(second);
    if (!onFirst || !onSecond)
        return std::nullopt;
    const std::string* const there = hitsAt(second, onFirst->layer);
    const std::string* const best = hitsAt(second, onSecond->layer);
    if (there == nullptr || best == nullptr)
        return std::nullopt;
    return TextAgreement{
        *onFirst, *onSecond, meets(*onFirst), meets(*onSecond), pairedTest(*there, *best) >= SignificantBelow};
}

Json agreementJson(const TextAgreement& agreement)
{
    return {{"meets_on_first", agreement.meetsOnFirst}, {"meets_on_second", agreement.meetsOnSecond},
        {"holds_on_one_only", agreement.holdsOnOneOnly()}, {"best_on_first", agreement.first.layer},
        {"best_on_second", agreement.second.layer}, {"best_layer_shared", agreement.isBestLayerShared}};
}

} // namespace isogloss::analysis
