// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace isogloss {

/// A number that names a row of one kind and cannot be mixed up with one of another: `using RunId =
/// StrongId<struct RunTag>;`
template <typename Tag>
struct StrongId
{
    std::int64_t value = 0;
    friend auto operator<=>(StrongId, StrongId) = default;
};

} // namespace isogloss
