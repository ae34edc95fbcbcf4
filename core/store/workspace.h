// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/background_check.h"
#include "core/store/store_thread.h"
#include "core/store/workspace_folder.h"
#include "core/store/workspace_lock.h"

#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace isogloss::store {

/// What is known when the process that wrote before did not come to its end.
struct UncleanEnd
{
    LockHolder holder;
    std::vector<std::string> interruptedRuns; ///< by name; their checkpoints are intact
    std::int64_t requeued = 0; ///< entries of the queue that wait again
};

/// A workspace that is open. One process writes at a time, others read. The database belongs to a thread of
/// the store: write() and read() hand it work and return at once, from any thread. What write() acknowledges
/// is on the disk.
class Workspace
{
public:
    enum class Mode { ReadOnly, ReadWrite };

    /// Makes the folder with an empty workspace; it must not be there yet, or be empty. Errors: FolderExists,
    /// of files.
    static Result<void> create(const std::filesystem::path& folder);

    /// For writing, brings an older schema up to date behind a backup, marks what an unclean end left
    /// running, and backs up once a day. Errors: NotAWorkspace, WorkspaceNewer, WorkspaceOlder (read only),
    /// WorkspaceInUse, DatabaseDamaged, of files.
    static Result<Workspace> open(const std::filesystem::path& folder, Mode mode);

    Workspace(Workspace&& other) noexcept;
    /// Waits for the work handed over.
    ~Workspace();

    const WorkspaceFolder& folder() const { return m_state->folder; }
    Mode mode() const { return m_state->lock ? Mode::ReadWrite : Mode::ReadOnly; }
    const std::optional<UncleanEnd>& uncleanEnd() const { return m_state->uncleanEnd; }
    /// What the check in the background finds after an unclean end; not valid after a clean one.
    std::shared_future<Result<std::string>> damage() const;

    /// `body(Database&)` returns a Result and runs in one transaction; the future is ready once that is on
    /// the disk, or undone. Error: WorkspaceReadOnly.
    template <typename Body>
    auto write(Body body) -> std::future<std::invoke_result_t<Body&, Database&>>
    {
        return m_state->thread.call(
            [body = std::move(body), path = readOnlyPath()](
                Database& database) mutable -> std::invoke_result_t<Body&, Database&> {
                if (path)
                    return readOnlyError(*path);
                return database.transaction([&] { return body(database); });
            });
    }

    /// `body(const Database&)` sees what all writes before it left.
    template <typename Body>
    auto read(Body body) -> std::future<std::invoke_result_t<Body&, const Database&>>
    {
        return m_state->thread.call([body = std::move(body)](Database& database) mutable {
            return body(static_cast<const Database&>(database));
        });
    }

    /// A copy of the database in backups/, of which ten are kept; for readers too.
    std::future<Result<std::filesystem::path>> backUp();

private:
    struct State
    {
        State(WorkspaceFolder where, std::optional<WorkspaceLock> held, Database database);
        ~State();

        const WorkspaceFolder folder;
        std::optional<WorkspaceLock> lock; ///< outlives the database
        std::optional<UncleanEnd> uncleanEnd;
        StoreThread thread;
        std::optional<BackgroundCheck> check; ///< ends before the writer, which then closes last
    };

    explicit Workspace(std::unique_ptr<State> state);
    static Error readOnlyError(const std::string& path);
    std::optional<std::string> readOnlyPath() const;

    std::unique_ptr<State> m_state;
};

} // namespace isogloss::store
