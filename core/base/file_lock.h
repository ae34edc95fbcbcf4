// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace isogloss {

/// An advisory lock on a file, for one holder among all processes; the system releases it when the process
/// ends, however that happens. The file's text is the holder's to write and everybody's to read.
class FileLock
{
public:
    /// Makes the file when it is not there. Nothing when another one holds the lock. Error: FileUnwritable.
    static Result<std::optional<FileLock>> tryTake(const std::filesystem::path& path);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

    /// Replaces the file's text. Errors: FileUnwritable, DiskFull.
    Result<void> write(std::string_view text);

private:
    FileLock(std::filesystem::path path, int descriptor);
    void release();

    std::filesystem::path m_path;
    int m_descriptor = -1;
};

} // namespace isogloss
