// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::model {

/// One tensor that the header of a safetensors file declares.
struct SafetensorsEntry
{
    std::string name;
    std::string type; ///< "F32", "BF16" ...: a key of the format's type table
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0; ///< bytes [begin, end) of the data that follow the header
    std::uint64_t end = 0;
};

struct SafetensorsHeader
{
    std::vector<SafetensorsEntry> entries; ///< in the order of their data
    std::uint64_t dataOffset = 0; ///< where the data begin in the file
};

/// Bytes of one element of a type, 0 for types that are not read here.
std::size_t safetensorsTypeSize(std::string_view type);

/// Checks the whole layout: a header of at most 100 MB within the file, tensors without hole or overlap that
/// end exactly with the file. `path` is what errors name.
Result<SafetensorsHeader> parseSafetensorsHeader(std::span<const std::byte> file, const std::string& path);

} // namespace isogloss::model
