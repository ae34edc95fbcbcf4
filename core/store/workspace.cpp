// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/store/backups.h"
#include "core/store/errors.h"
#include "core/store/interrupted.h"
#include "core/store/migrate.h"
#include "core/store/moved_files.h"

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

Result<void> fill(const fs::path& root)
{
    const WorkspaceFolder folder(root);
    for (const fs::path& part : {folder.data(), folder.models(), folder.adapters(), folder.runs(),
             folder.cache(), folder.backups()}) {
        std::error_code failure;
        fs::create_directories(part, failure);
        if (failure)
            return Error{
                errors::FileUnwritable, {{"path", part.string()}, {"reason", failure.message()}}, {}};
    }
    return createDatabase(folder.database());
}

Result<Database> openDatabase(const WorkspaceFolder& folder, Database::Mode mode)
{
    const fs::path path = folder.database();
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        return Error{errors::NotAWorkspace, {{"path", folder.root().string()}}, {}};
    ISOGLOSS_TRY(Database database, Database::open(path, mode));
    ISOGLOSS_TRY(const SchemaState state, schemaState(database, folder.root(), migrations()));
    if (state == SchemaState::Current)
        return database;
    if (mode == Database::Mode::ReadOnly)
        return Error{errors::WorkspaceOlder, {{"path", folder.root().string()}}, {}};
    const auto backUp = [&]() -> Result<void> {
        ISOGLOSS_CHECK(makeBackup(database, folder.backups()));
        return {};
    };
    ISOGLOSS_CHECK(migrate(database, migrations(), backUp));
    return database;
}

} // namespace

Workspace::State::State(WorkspaceFolder where, std::optional<WorkspaceLock> held, Database database)
    : folder(std::move(where))
    , lock(std::move(held))
    , thread(std::move(database))
{
}

Workspace::State::~State() = default;

Workspace::Workspace(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Workspace::Workspace(Workspace&& other) noexcept = default;

Workspace::~Workspace()
{
    if (m_state == nullptr || !m_state->lock)
        return;
    WorkspaceLock lock = *std::move(m_state->lock);
    m_state.reset(); // the database is closed now, and its log is part of it
    (void)lock.endCleanly().has_value();
}

Result<void> Workspace::create(const fs::path& folder)
{
    const fs::path root = WorkspaceFolder(folder).root();
    std::error_code ignored;
    if (fs::exists(root, ignored) && !fs::is_empty(root, ignored))
        return Error{errors::FolderExists, {{"path", root.string()}}, {}};
    return createFolderAtomically(root, fill);
}

Result<Workspace> Workspace::open(const fs::path& root, Mode mode)
{
    const WorkspaceFolder folder(root);
    if (mode == Mode::ReadOnly) {
        ISOGLOSS_TRY(Database database, openDatabase(folder, Database::Mode::ReadOnly));
        return Workspace(std::make_unique<State>(folder, std::nullopt, std::move(database)));
    }
    std::error_code ignored;
    if (!fs::exists(folder.database(), ignored))
        return Error{errors::NotAWorkspace, {{"path", folder.root().string()}}, {}};
    ISOGLOSS_TRY(WorkspaceLock lock, WorkspaceLock::take(folder.lock()));
    ISOGLOSS_TRY(Database database, openDatabase(folder, Database::Mode::ReadWrite));
    ISOGLOSS_CHECK(followRoot(database, folder));
    ISOGLOSS_TRY(const Interrupted interrupted, markInterrupted(database));
    const std::optional<LockHolder> previous = lock.previous();
    auto state = std::make_unique<State>(folder, std::move(lock), std::move(database));
    if (previous) {
        state->uncleanEnd = UncleanEnd{*previous, interrupted.runs, interrupted.requeued};
        state->check.emplace(folder.database());
    }
    Workspace workspace(std::move(state));
    if (isBackupDue(folder.database(), folder.backups()))
        (void)workspace.backUp().valid();
    return workspace;
}

std::shared_future<Result<std::string>> Workspace::damage() const
{
    return m_state->check ? m_state->check->found() : std::shared_future<Result<std::string>>();
}

std::future<Result<fs::path>> Workspace::backUp()
{
    return m_state->thread.call(
        [folder = m_state->folder](Database& database) { return makeBackup(database, folder.backups()); });
}

Error Workspace::readOnlyError(const std::string& path)
{
    return {errors::WorkspaceReadOnly, {{"path", path}}, {}};
}

std::optional<std::string> Workspace::readOnlyPath() const
{
    return m_state->lock ? std::nullopt : std::optional(m_state->folder.root().string());
}

} // namespace isogloss::store
