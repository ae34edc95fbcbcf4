// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/text_set.h"

#include <cstddef>
#include <string>
#include <vector>

namespace isogloss::quality {

/// How many sentences two languages of a set have in common.
struct PairCount
{
    std::string source;
    std::string target;
    std::size_t sentences = 0; ///< records where neither text is blank
};

/// Of all pairs that have any, in the set's order of languages.
std::vector<PairCount> countPairs(const TextSet& set);

/// Records that two sets have in common over a language of both.
struct ComposedPairs
{
    TextSet set; ///< without the pivot; keys are those of both records, parted by "|"
    std::size_t ambiguous = 0; ///< pivot sentences that stand several times in a set; they join nothing
};

/// Joins records whose pivot sentence is the same after data::normalised: a-pivot and pivot-b give a-b. Such
/// pairs are translations of translations, and weaker evidence than direct ones. Languages of both sets are
/// taken from the left one. Error: NoPivot{value} when a set lacks the pivot.
Result<ComposedPairs> composePairs(const TextSet& left, const TextSet& right, const std::string& pivot);

} // namespace isogloss::quality
