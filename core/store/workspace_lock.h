// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_lock.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace isogloss::store {

/// The process that writes to a workspace.
struct LockHolder
{
    std::int64_t process = 0;
    std::string host;
    std::string since; ///< time, UTC
};

/// Who holds, or held without a clean end, the lock in this file; nothing when it is free or unreadable.
std::optional<LockHolder> lockHolder(const std::filesystem::path& path);

/// Keeps every other process from writing to the workspace.
class WorkspaceLock
{
public:
    /// Error: WorkspaceInUse{path, pid, host, since}.
    static Result<WorkspaceLock> take(const std::filesystem::path& path);

    /// The holder before, when it ended without saying so: killed, or the machine went down.
    const std::optional<LockHolder>& previous() const { return m_previous; }
    /// Says that nothing is left to be looked after. The lock is free once this object is gone.
    Result<void> endCleanly() { return m_lock.write(""); }

private:
    WorkspaceLock(FileLock lock, std::optional<LockHolder> previous);

    FileLock m_lock;
    std::optional<LockHolder> m_previous;
};

} // namespace isogloss::store
