// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/text_table.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::data {

/// A text as duplicates are told: lower-case, NFC, letters, digits and marks only, single blanks between
/// words.
std::string normalised(std::string_view text);

/// Pairs whose source or target says nearly the same would be false negatives of each other in a batch.
struct DuplicateGroups
{
    std::vector<std::size_t> group; ///< per pair; pairs with the same number belong together
    std::size_t pairsWithTwin = 0;
};

/// Pairs are in one group when their source texts or their target texts are equal after normalisation,
/// directly or over others. Texts without any letter or digit are compared as they stand.
DuplicateGroups duplicateGroups(
    const std::vector<std::string>& sources, const std::vector<std::string>& targets);

/// As above for texts in any number of languages, one entry of `sides` each, all of the same size. Blank
/// texts, which stand for missing ones, are like no other.
DuplicateGroups duplicateGroups(std::span<const std::vector<std::string>> sides);

} // namespace isogloss::data
