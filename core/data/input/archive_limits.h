// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace isogloss::data {

inline constexpr std::size_t MaxArchiveEntries = 20'000;
inline constexpr std::uint64_t MaxUnpackedBytes = std::uint64_t{64} << 30;

/// Far more comes out than texts shrink to: over 64 MiB, and over 250 times the size (text packs to a third
/// or a tenth); or over 64 GiB.
bool isBomb(std::uint64_t packedBytes, std::uint64_t unpackedBytes);
Error bombIn(const std::string& place);

/// A name that stays inside the folder it is unpacked to: relative, no "..", no drive, no backslash, no NUL.
bool isSafeEntryName(std::string_view name);

} // namespace isogloss::data
