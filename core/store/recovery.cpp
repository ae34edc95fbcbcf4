// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recovery.h"

#include "core/base/errors.h"
#include "core/base/platform.h"
#include "core/store/backups.h"
#include "core/store/errors.h"
#include "core/store/migrate.h"
#include "core/store/workspace_lock.h"

#include <algorithm>

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

Result<std::string> thoroughCheck(const fs::path& path)
{
    ISOGLOSS_TRY(const Database database, Database::open(path, Database::Mode::ReadOnly));
    ISOGLOSS_CHECK(schemaState(database, path, migrations()));
    return database.integrityCheck();
}

/// What is wrong with a database, "" when nothing is. One that a newer program wrote is an error, not damage.
Result<std::string> damageOf(const fs::path& path)
{
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        return std::string("no such file");
    auto found = thoroughCheck(path);
    if (found.has_value())
        return found;
    if (found.error().code == errors::NotAWorkspace)
        return std::string("not the database of a workspace");
    if (found.error().code == errors::DatabaseDamaged)
        return std::string(found.error().argument("reason"));
    return found;
}

/// The newest backup without a fault is copied to `target`; its path, empty when there is none.
Result<fs::path> restoreBackup(const fs::path& backups, const fs::path& target)
{
    for (const fs::path& path : listBackups(backups)) {
        const auto found = thoroughCheck(path);
        if (!found.has_value() || !found.value().empty())
            continue;
        ISOGLOSS_TRY(const Database backup, Database::open(path, Database::Mode::ReadOnly));
        ISOGLOSS_CHECK(backup.backupTo(target));
        return path;
    }
    ISOGLOSS_CHECK(createDatabase(target));
    return fs::path();
}

Result<void> keepDamaged(const fs::path& from, const fs::path& to)
{
    for (const char* suffix : {"", "-wal"}) {
        std::error_code failure;
        if (fs::exists(from.string() + suffix, failure))
            fs::copy_file(from.string() + suffix, to.string() + suffix, failure);
        if (failure)
            return Error{errors::FileUnwritable, {{"path", to.string()}, {"reason", failure.message()}}, {}};
    }
    return {};
}

Result<void> build(const WorkspaceFolder& workspace, const fs::path& target, Recovery& recovery)
{
    ISOGLOSS_TRY(recovery.backup, restoreBackup(workspace.backups(), target));
    ISOGLOSS_TRY(Database database, Database::open(target, Database::Mode::ReadWrite));
    ISOGLOSS_CHECK(migrate(database, migrations(), [] { return Result<void>(); }));
    ISOGLOSS_TRY(recovery.tables, salvage(database, recovery.damaged));
    ISOGLOSS_TRY(recovery.adopted, database.transaction([&] { return adoptFolders(database, workspace); }));
    ISOGLOSS_TRY(const std::string fault, database.integrityCheck());
    if (!fault.empty())
        return Error{errors::DatabaseDamaged, {{"path", target.string()}, {"reason", fault}}, {}};
    return database.execute("PRAGMA journal_mode=DELETE;");
}

Result<void> replace(const WorkspaceFolder& workspace, Recovery& recovery)
{
    std::string time = platform::utcNow();
    std::replace(time.begin(), time.end(), ':', '-');
    recovery.damaged = workspace.root() / ("damaged-" + time + ".db");
    ISOGLOSS_CHECK(keepDamaged(workspace.database(), recovery.damaged));
    const fs::path target = workspace.root() / "recovered.db";
    removeDatabase(target);
    ISOGLOSS_CHECK(build(workspace, target, recovery));
    std::error_code failure;
    for (const char* suffix : {"-wal", "-shm"}) // of the damaged file, never to be read into the new one
        fs::remove(workspace.database().string() + suffix, failure);
    fs::rename(target, workspace.database(), failure);
    if (failure)
        return Error{errors::FileUnwritable,
            {{"path", workspace.database().string()}, {"reason", failure.message()}}, {}};
    return {};
}

} // namespace

Result<Recovery> recoverWorkspace(const fs::path& root)
{
    const WorkspaceFolder workspace(root);
    ISOGLOSS_TRY(WorkspaceLock lock, WorkspaceLock::take(workspace.lock()));
    Recovery recovery;
    ISOGLOSS_TRY(recovery.damage, damageOf(workspace.database()));
    if (!recovery.damage.empty())
        ISOGLOSS_CHECK(replace(workspace, recovery));
    ISOGLOSS_CHECK(lock.endCleanly());
    return recovery;
}

} // namespace isogloss::store
