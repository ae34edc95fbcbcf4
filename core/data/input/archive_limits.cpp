// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/input/archive_limits.h"

#include "core/data/errors.h"

#include <algorithm>
#include <filesystem>

namespace isogloss::data {

namespace {

constexpr std::uint64_t FreeBytes = std::uint64_t{64} << 20;
constexpr std::uint64_t MaxRatio = 250;

} // namespace

bool isBomb(std::uint64_t packedBytes, std::uint64_t unpackedBytes)
{
    return unpackedBytes > MaxUnpackedBytes
        || (unpackedBytes > FreeBytes && unpackedBytes / MaxRatio > packedBytes);
}

Error bombIn(const std::string& place)
{
    return {errors::ArchiveBomb, {{"path", place}}, {}};
}

bool isSafeEntryName(std::string_view name)
{
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos
        || name.find('\0') != std::string_view::npos || (name.size() > 1 && name[1] == ':'))
        return false;
    const std::filesystem::path path{std::string(name)};
    return std::none_of(path.begin(), path.end(), [](const auto& part) { return part == ".."; });
}

} // namespace isogloss::data
