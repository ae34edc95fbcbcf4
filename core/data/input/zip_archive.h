// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/input/byte_source.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::data {

/// A file inside a zip archive.
struct ZipEntry
{
    std::string name;
    std::uint64_t sizeBytes = 0; ///< unpacked
};

/// The files of a zip archive, in its order; folders are left out. Refused as a whole: entries whose names
/// leave the folder, links, encrypted ones, too many, or ones far larger than what they were packed to.
/// Errors: ArchiveBroken, ArchiveUnsafe{path, value}, ArchiveBomb, ArchiveEncrypted.
Result<std::vector<ZipEntry>> listZip(const std::filesystem::path& path);

/// One entry's bytes; its checksum is checked at the end. Errors: ArchiveBroken, also when there is no such
/// entry.
Result<std::unique_ptr<ByteSource>> openZipEntry(const std::filesystem::path& path, const std::string& name);

} // namespace isogloss::data
