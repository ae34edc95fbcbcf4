// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace isogloss::analysis {

/// What stands before the numbers of a .npy file (NEP 1).
struct NpyHeader
{
    std::string type; ///< "<f4"
    bool isFortranOrder = false;
    std::vector<std::int64_t> shape; ///< each at least 0
    std::size_t dataOffset = 0;
};

/// Format versions 1.0, 2.0 and 3.0, headers of at most 64 KiB. `path` is what errors name. Error: NpyHeader{
/// path, offset} at the byte where something else was expected.
Result<NpyHeader> parseNpyHeader(std::span<const std::byte> file, const std::string& path);

} // namespace isogloss::analysis
