// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/input/byte_source.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// POSIX tar, with the long names of GNU and pax; nothing else of these formats matters for texts.
namespace isogloss::data {

struct TarEntry
{
    std::string name;
    std::uint64_t sizeBytes = 0;
};

/// A tar's first block says so.
bool isTar(std::string_view head);

/// The files of an archive, in its order; folders are left out. Refused as a whole: names that leave the
/// folder, links, too many entries. `place` is what errors name. Errors: ArchiveBroken, ArchiveUnsafe,
/// ArchiveBomb, and of the source.
Result<std::vector<TarEntry>> listTar(ByteSource& source, const std::string& place);

/// One entry's bytes. Errors: of listTar; ArchiveBroken when there is no such entry.
Result<std::unique_ptr<ByteSource>> openTarEntry(
    std::unique_ptr<ByteSource> archive, const std::string& name, const std::string& place);

} // namespace isogloss::data
