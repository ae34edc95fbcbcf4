// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/file_lock.h"

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss {

/// What a program did, a line an event: "2026-11-29T12:00:00Z info words". Always written and always small: a full
/// file becomes the older one, and the oldest goes. While it lives, a crash of the process leaves a last line with
/// where it happened. Where the folder cannot be written nothing is: a log never stops a program. One per process;
/// members: any thread.
class Log
{
public:
    static constexpr std::uint64_t MostBytes = 256 * 1024; ///< of a file
    static constexpr int Files = 3;

    /// Begins a session in `folder`, which is made.
    explicit Log(std::filesystem::path folder);
    /// Ends the session, so that the next one does not take it for cut off.
    ~Log();
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    /// `kind` is a word; line ends within `words` become blanks. On its way to the disk when this returns.
    void write(std::string_view kind, std::string_view words);

    /// When the sessions began (UTC) that the last start before this one, or an earlier one, did not end.
    const std::vector<std::string>& cutOffSessions() const { return m_cutOff; }
    /// All files, the oldest line first.
    std::string text() const;

private:
    std::filesystem::path file(int age) const;
    void findCutOffSessions();
    void open();
    void rotate();

    const std::filesystem::path m_folder;
    std::vector<std::string> m_cutOff;
    std::filesystem::path m_sessionPath;
    std::optional<FileLock> m_session;
    mutable std::mutex m_mutex;
    std::optional<AppendFile> m_file; ///< guarded by m_mutex; empty where nothing can be written
};

/// An error as a log has it: its code, and what was given with it in quotes.
std::string logWords(const Error& error);

/// A text in quotes, as reports look for what may be private.
std::string inQuotes(std::string_view text);

} // namespace isogloss
