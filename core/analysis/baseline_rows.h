// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layers.h"

#include <string>
#include <vector>

namespace isogloss::analysis {

/// The baselines of a pair as rows that can be stored beside its measures: surface_forward, surface_backward,
/// length_forward ... ceiling_backward, all at layer 0. `textHash` is that of text_hash.h.
std::vector<record::MeasureRow> baselineRows(const PairLayers& pair, const std::string& textHash);

} // namespace isogloss::analysis
