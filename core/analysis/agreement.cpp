// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/agreement.h"

#include <nlohmann/json.hpp>

namespace isogloss::analysis {

namespace {

bool meets(const PairLayers& pair, const PairFinding& finding)
{
    const double letters = (pair.baselines.surface.forward + pair.baselines.surface.backward) / 2;
    return !finding.isNearChance && (!pair.hasBaselines || finding.interval.low > letters);
}

/// Upper end of a layer's interval, mean of both directions'; nothing where the layer is not there.
std::optional<double> highAt(const PairLayers& pair, int layer)
{
    std::optional<double> high;
    for (const record::MeasureRow& row : pair.rows)
        if (row.layer.index == layer && (row.measure == "retrieval_forward" || row.measure == "retrieval_backward"))
            high = high.value_or(0) + row.high.value_or(row.value) / 2;
    return high;
}

} // namespace

std::optional<TextAgreement> agreementOf(const PairLayers& first, const PairLayers& second)
{
    const auto onFirst = findingOf(first);
    const auto onSecond = findingOf(second);
    if (!onFirst || !onSecond)
        return std::nullopt;
    const auto high = highAt(second, onFirst->layer);
    if (!high)
        return std::nullopt;
    TextAgreement agreement{*onFirst, *onSecond, meets(first, *onFirst), meets(second, *onSecond), false};
    agreement.isBestLayerShared = *high >= onSecond->interval.low;
    return agreement;
}

Json agreementJson(const TextAgreement& agreement)
{
    return {{"meets_on_first", agreement.meetsOnFirst}, {"meets_on_second", agreement.meetsOnSecond},
        {"holds_on_one_only", agreement.holdsOnOneOnly()}, {"best_on_first", agreement.first.layer},
        {"best_on_second", agreement.second.layer}, {"best_layer_shared", agreement.isBestLayerShared}};
}

} // namespace isogloss::analysis
