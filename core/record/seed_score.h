// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/measure_row.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace isogloss::record {

/// What one sentence or answer adds to a score.
struct ScorePart
{
    double numerator = 0; ///< a hit; twice the spans that are right; bits
    double denominator = 0; ///< 1; the spans predicted and expected; characters
};

/// One measure of one run: a point of its seed. Its value is the mean over blocks (languages) of the sum of
/// numerators over the sum of denominators.
struct SeedScore
{
    std::string measure; ///< "f1", "chrf", "retrieval", "bits_per_character"
    std::string about; ///< "swh_Latn", "eng_Latn-swh_Latn", "transfer"
    std::optional<Layer> layer; ///< of measures of a layer
    bool isLowerBetter = false;
    std::uint64_t seed = 0;
    double value = 0;
    std::vector<std::vector<ScorePart>> blocks; ///< empty where the score is no such ratio; then seeds alone are drawn
    std::string signature; ///< signature.h
};

} // namespace isogloss::record
