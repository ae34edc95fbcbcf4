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

/// Sets aside about `count` of the items, drawn with the seed, so that items with the same unit (a group such
/// as a book, or a sentence after normalisation) are never on both sides. Whole units are taken until `count`
/// is reached; the kept side is never empty.
Split holdOut(std::span<const std::string> units, std::size_t count, std::uint64_t seed);

/// Units for holdOut: the groups when there are at least two different ones, else the first texts after
/// normalisation.
std::vector<std::string> splitUnits(std::span<const std::string> groups, std::span<const std::string> texts);

} // namespace isogloss::data
