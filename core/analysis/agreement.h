// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/finding.h"

namespace isogloss::analysis {

/// Whether what retrieval shows on one text of a pair holds on another.
struct TextAgreement
{
    PairFinding first;
    PairFinding second;
    bool meetsOnFirst = false; ///< beyond chance, and beyond what shared letters give
    bool meetsOnSecond = false;
    /// On the second text the first's best layer is not told from its own: the paired test over its sentences, forward, gives
    /// at least 0.05.
    bool isBestLayerShared = false;

    bool holdsOnOneOnly() const { return meetsOnFirst != meetsOnSecond; }
};

/// Nothing where retrieval was not measured on both, or at other layers.
std::optional<TextAgreement> agreementOf(const PairLayers& first, const PairLayers& second);

/// {"meets_on_first", "meets_on_second", "holds_on_one_only", "best_on_first", "best_on_second", "best_layer_shared"}
Json agreementJson(const TextAgreement& agreement);

} // namespace isogloss::analysis
