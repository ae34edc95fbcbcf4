// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace isogloss::data {

/// Bytes that come one after another. One thread.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    /// Fills the beginning of `buffer`; 0 at the end only.
    virtual Result<std::size_t> read(std::span<char> buffer) = 0;
    /// Bytes taken from the disk (of an entry: from the archive's content) so far, for progress.
    virtual std::uint64_t position() const = 0;
};

/// Errors: FileNotFound, FileUnreadable.
Result<std::unique_ptr<ByteSource>> openFile(const std::filesystem::path& path);

/// What gzip holds, of all members one after another. `place` is what errors name. Errors: ArchiveBroken,
/// ArchiveBomb for content far larger than what it was packed to.
std::unique_ptr<ByteSource> unpackGzip(std::unique_ptr<ByteSource> packed, std::string place);

/// At most `maxBytes`, from the start.
Result<std::string> readHead(ByteSource& source, std::size_t maxBytes);

} // namespace isogloss::data
