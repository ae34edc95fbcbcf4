// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/agreement.h"

#include <nlohmann/json.hpp>

namespace isogloss::analysis {

namespace {

bool meets(const PairFinding& finding)
{
    return !finding.isNearChance && !finding.isConfoundedBySurface;
}

} // namespace

std::optional<TextAgreement> agreementOf(const PairLayers& first, const PairLayers& second)
{
    const auto onFirst = findingOf(first);
    const auto onSecond = findingOf(second);
    if (!onFirst || !onSecond)
        return std::nullopt;
    const auto there = meanAt(second, "retrieval", {onFirst->layer});
    if (!there)
        return std::nullopt;
    TextAgreement agreement{*onFirst, *onSecond, meets(*onFirst), meets(*onSecond), false};
    agreement.isBestLayerShared = (there->interval ? there->interval->high : there->value) >= onSecond->interval.low;
    return agreement;
}

Json agreementJson(const TextAgreement& agreement)
{
    return {{"meets_on_first", agreement.meetsOnFirst}, {"meets_on_second", agreement.meetsOnSecond},
        {"holds_on_one_only", agreement.holdsOnOneOnly()}, {"best_on_first", agreement.first.layer},
        {"best_on_second", agreement.second.layer}, {"best_layer_shared", agreement.isBestLayerShared}};
}

} // namespace isogloss::analysis
