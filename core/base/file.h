// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace isogloss {

/// The whole file as bytes. Errors: FileNotFound, FileUnreadable, FileTooLarge (over maxBytes). Any thread;
/// blocks.
Result<std::string> readFile(
    const std::filesystem::path& path, std::uint64_t maxBytes = std::uint64_t{1} << 32);

/// Replaces a file as a whole: writes a temporary file beside it, fsyncs, renames, fsyncs the folder; every
/// result is checked. Until commit() has returned success the old file is untouched. Destruction without
/// commit discards.
class AtomicFile
{
public:
    static Result<AtomicFile> create(const std::filesystem::path& path);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&&) = delete;
    ~AtomicFile();

    Result<void> write(std::string_view bytes);
    Result<void> commit();

private:
    AtomicFile(std::filesystem::path path, std::filesystem::path temporary, int descriptor);

    std::filesystem::path m_path;
    std::filesystem::path m_temporary;
    int m_descriptor = -1;
};

/// AtomicFile in one call. Errors: FileUnwritable, DiskFull.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// Writes the content of a folder into the folder that it is given.
using FillFolder = std::function<Result<void>(const std::filesystem::path&)>;

/// Makes a folder whose content appears all at once: `fill` writes into a temporary sibling, which is fsynced
/// and renamed to `path` (which must not exist). On an error nothing is left behind.
/// Errors: FileUnwritable, DiskFull, and those of `fill`.
Result<void> createFolderAtomically(const std::filesystem::path& path, const FillFolder& fill);

/// createFolderAtomically in the place of a folder of that name, if there is one: on an error, or when the process
/// is killed, that folder is there as it was.
Result<void> replaceFolderAtomically(const std::filesystem::path& path, const FillFolder& fill);

/// Waits until what was written to a file is on the disk. Error: FileUnwritable.
Result<void> syncFile(const std::filesystem::path& path);

/// A file that only grows (a log of events). Append is buffered; flush hands to the system, sync waits for
/// the disk.
class AppendFile
{
public:
    /// Opens or creates; truncates to `keepBytes` first when that is smaller than the file.
    static Result<AppendFile> open(const std::filesystem::path& path, std::uint64_t keepBytes = UINT64_MAX);
    AppendFile(AppendFile&& other) noexcept;
    AppendFile& operator=(AppendFile&&) = delete;
    ~AppendFile();

    void append(std::string_view bytes) { m_buffer.append(bytes); }
    Result<void> flush();
    Result<void> sync();
    /// Size of the file once everything appended so far is flushed.
    std::uint64_t size() const { return m_flushedBytes + m_buffer.size(); }

private:
    AppendFile(std::filesystem::path path, int descriptor, std::uint64_t size);

    std::filesystem::path m_path;
    int m_descriptor = -1;
    std::uint64_t m_flushedBytes = 0;
    std::string m_buffer;
};

/// A read-only view of a whole file through mmap. The bytes stay valid while any copy lives; immutable, any
/// thread. Files that are mapped must only ever be replaced by rename.
class MappedFile
{
public:
    static Result<MappedFile> open(const std::filesystem::path& path);
    std::span<const std::byte> bytes() const;

private:
    struct Mapping;
    explicit MappedFile(std::shared_ptr<const Mapping> mapping);
    std::shared_ptr<const Mapping> m_mapping;
};

} // namespace isogloss
