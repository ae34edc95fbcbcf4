// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/move_workspace.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/store/errors.h"
#include "core/store/workspace.h"

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

Error unwritable(const fs::path& path, const std::error_code& reason)
{
    return {errors::FileUnwritable, {{"path", path.string()}, {"reason", reason.message()}}, {}};
}

Result<void> copyToDisk(const fs::path& from, const fs::path& to)
{
    std::error_code failure;
    fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::copy_symlinks, failure);
    if (failure)
        return failure == std::errc::no_space_on_device ? Error{errors::DiskFull, {{"path", to.string()}}, {}}
                                                        : unwritable(to, failure);
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(to))
        if (!entry.is_symlink())
            ISOGLOSS_CHECK(syncFile(entry.path()));
    return {};
}

Result<void> moveByCopy(const fs::path& from, const fs::path& to)
{
    ISOGLOSS_CHECK(
        createFolderAtomically(to, [&](const fs::path& folder) { return copyToDisk(from, folder); }));
    std::error_code failure;
    fs::remove_all(from, failure);
    return failure ? Result<void>(unwritable(from, failure)) : Result<void>();
}

} // namespace

Result<void> moveWorkspace(const fs::path& from, const fs::path& to)
{
    const WorkspaceFolder source(from);
    const WorkspaceFolder target(to);
    std::error_code failure;
    if (fs::exists(target.root(), failure))
        return Error{errors::FolderExists, {{"path", target.root().string()}}, {}};
    if (!fs::path(source.stored(target.root())).is_absolute())
        return Error{errors::MoveIntoItself, {{"path", target.root().string()}}, {}};
    {
        ISOGLOSS_TRY(const Workspace whole, Workspace::open(from, Workspace::Mode::ReadWrite));
    }
    ISOGLOSS_TRY(WorkspaceLock lock, WorkspaceLock::take(source.lock()));
    ISOGLOSS_CHECK(lock.endCleanly()); // still held, but a copy of it says nothing
    fs::rename(source.root(), target.root(), failure);
    if (failure == std::errc::cross_device_link)
        return moveByCopy(source.root(), target.root());
    return failure ? Result<void>(unwritable(target.root(), failure)) : Result<void>();
}

} // namespace isogloss::store
