// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace isogloss::data {

/// What stays for training and what is set aside; both in ascending order.
struct Split
{
    std::vector<std::size_t> kept;
    std::vector<std::size_t> heldOut;
};

/// Sets aside `count` of the items at the most, drawn with the seed, so that items with the same unit (a
/// group such as a book, or a sentence after normalisation) are never on both sides: whole units are taken
/// while they fit, and when even the smallest does not, that one. The kept side is never empty.
Split holdOut(std::span<const std::string> units, std::size_t count, std::uint64_t seed);

/// Units for holdOut, one per text: its group when there are at least two different ones, else (and for texts
/// without a group among others) the text after normalisation. `groups` holds one entry per text.
std::vector<std::string> splitUnits(std::span<const std::string> groups, std::span<const std::string> texts);

} // namespace isogloss::data
