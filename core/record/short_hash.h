// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace isogloss::record {

/// The beginning of a hash (12 digits), as signatures and reports tell it.
inline std::string shortHash(std::string_view hash)
{
    constexpr std::size_t Digits = 12;
    return std::string(hash.substr(0, Digits));
}

} // namespace isogloss::record
