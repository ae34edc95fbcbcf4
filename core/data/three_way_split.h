// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace isogloss::data {

struct ThreeWayOptions
{
    std::size_t validation = 0; ///< records at the most
    std::size_t test = 0; ///< records at the most
    std::uint64_t seed = 1;
};

/// Records by part, each in ascending order.
struct ThreeWaySplit
{
    std::vector<std::size_t> train;
    std::vector<std::size_t> validation;
    std::vector<std::size_t> test;
    std::vector<std::size_t> leftOut; ///< they say what another part says, in another group
};

/// Splits records so that no sentence (after data::normalised) of any language is in two parts, nor the
/// translation of one. When there are at least two different groups (documents, books, speakers), no group is
/// in two parts either; since a sentence may stand in several groups, records of the training part that
/// repeat one of validation or test, and of validation that repeat one of test, are left out. `groups` holds
/// one entry a record, "" for none; `sides` one list of texts a language, "" where there is none.
ThreeWaySplit splitThreeWays(std::span<const std::string> groups,
    std::span<const std::vector<std::string>> sides, const ThreeWayOptions& options);

} // namespace isogloss::data
