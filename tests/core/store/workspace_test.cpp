// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace.h"

#include "core/base/errors.h"
#include "core/base/json_reader.h"
#include "core/base/platform.h"
#include "core/store/backups.h"
#include "core/store/errors.h"
#include "core/store/rows/experiment_row.h"
#include "core/store/rows/note_row.h"
#include "core/store/rows/queue_row.h"
#include "core/store/rows/run_row.h"
#include "core/store/table.h"
#include "tests/core/store/made_up_workspace.h"

#include <sys/wait.h>
#include <unistd.h>

namespace isogloss::store {
namespace {

using Mode = Workspace::Mode;

auto addExperiment(std::string name)
{
    return [name = std::move(name)](Database& database) {
        return insertRow(database, ExperimentRow{{}, name, "{}", "", ""});
    };
}

Result<std::size_t> experiments(const Database& database)
{
    ISOGLOSS_TRY(const auto rows, allRows<ExperimentRow>(database));
    return rows.size();
}

TEST_F(WorkspaceTest, IsMadeOnce)
{
    for (const char* part : {"data", "models", "adapters", "runs", "cache", "backups"})
        EXPECT_TRUE(std::filesystem::is_directory(m_root / part)) << part;
    EXPECT_ERROR(Workspace::create(m_root), errors::FolderExists);
    EXPECT_ERROR(Workspace::open(m_folder / "other", Mode::ReadWrite), errors::NotAWorkspace);
    EXPECT_ERROR(Workspace::open(m_folder / "other", Mode::ReadOnly), errors::NotAWorkspace);
    std::filesystem::create_directory(m_folder / "empty");
    EXPECT_OK(Workspace::create(m_folder / "empty/"));
}

TEST_F(WorkspaceTest, WritesInOrderAndKeepsWhatItAcknowledged)
{
    {
        ASSERT_VALUE(Workspace workspace, open());
        auto first = workspace.write(addExperiment("a"));
        auto second = workspace.write(addExperiment("b"));
        auto seen = workspace.read(experiments);
        auto third = workspace.write(addExperiment("a"));
        ASSERT_VALUE(const ExperimentId id, second.get());
        EXPECT_EQ(id, ExperimentId{2});
        EXPECT_OK(first.get());
        ASSERT_VALUE(const std::size_t count, seen.get());
        EXPECT_EQ(count, 2u);
        EXPECT_ERROR(third.get(), errors::DatabaseFailed);
    }
    EXPECT_FALSE(std::filesystem::exists(m_root / "workspace.db-wal")) << "the log is part of the file now";
    ASSERT_VALUE(Workspace again, open(Mode::ReadOnly));
    ASSERT_VALUE(const std::size_t count, again.read(experiments).get());
    EXPECT_EQ(count, 2u);
}

TEST_F(WorkspaceTest, UndoesAWriteThatFailsHalfway)
{
    ASSERT_VALUE(Workspace workspace, open());
    const auto failing = [](Database& database) -> Result<void> {
        ISOGLOSS_CHECK(addExperiment("a")(database));
        return Error{errors::Stopped, {}, {}};
    };
    EXPECT_ERROR(workspace.write(failing).get(), errors::Stopped);
    auto throwing = workspace.write([](Database& database) -> Result<void> {
        ISOGLOSS_CHECK(addExperiment("a")(database));
        throw std::runtime_error("out of the blue");
    });
    EXPECT_THROW((void)throwing.get().has_value(), std::runtime_error);
    ASSERT_VALUE(const std::size_t count, workspace.read(experiments).get());
    EXPECT_EQ(count, 0u);
}

TEST_F(WorkspaceTest, HasOneWriterAndSaysWhoItIs)
{
    ASSERT_VALUE(const Workspace writer, open());
    const auto second = open();
    EXPECT_ERROR(second, errors::WorkspaceInUse);
    EXPECT_EQ(second.error().argument("pid"), std::to_string(platform::processId()));
    EXPECT_EQ(second.error().argument("host"), platform::hostName());
    EXPECT_EQ(second.error().argument("since").size(), platform::utcNow().size());
    EXPECT_EQ(second.error().argument("path"), m_root.string());
}

TEST_F(WorkspaceTest, ReadersSeeWhatTheWriterDidAndChangeNothing)
{
    ASSERT_VALUE(Workspace writer, open());
    ASSERT_VALUE(Workspace reader, open(Mode::ReadOnly));
    EXPECT_EQ(reader.mode(), Mode::ReadOnly);
    ASSERT_OK(writer.write(addExperiment("a")).get());
    ASSERT_VALUE(const std::size_t count, reader.read(experiments).get());
    EXPECT_EQ(count, 1u);
    EXPECT_ERROR(reader.write(addExperiment("b")).get(), errors::WorkspaceReadOnly);
    ASSERT_OK(reader.backUp().get());
}

TEST_F(WorkspaceTest, KeepsTenBackups)
{
    ASSERT_VALUE(Workspace workspace, open());
    for (int i = 0; i < 13; ++i) {
        ASSERT_OK(workspace.write(addExperiment(std::to_string(i))).get());
        ASSERT_OK(workspace.backUp().get());
    }
    const auto backups = listBackups(m_root / "backups");
    ASSERT_EQ(backups.size(), KeptBackups);
    ASSERT_VALUE(const Database newest, Database::open(backups.front(), Database::Mode::ReadOnly));
    ASSERT_VALUE(const Database oldest, Database::open(backups.back(), Database::Mode::ReadOnly));
    EXPECT_EQ(number(newest, "SELECT count(*) FROM experiments"), 13);
    EXPECT_EQ(number(oldest, "SELECT count(*) FROM experiments"), 4);
}

TEST_F(WorkspaceTest, BacksUpOnceADay)
{
    {
        ASSERT_OK(open());
    }
    {
        ASSERT_OK(open());
    }
    const auto backups = listBackups(m_root / "backups");
    ASSERT_EQ(backups.size(), 1u);
    const auto now = std::filesystem::file_time_type::clock::now();
    std::filesystem::last_write_time(backups.front(), now - std::chrono::hours(25));
    {
        ASSERT_OK(open());
    }
    EXPECT_EQ(listBackups(m_root / "backups").size(), 2u);
}

/// Opens the workspace in another process, which ends without closing it.
void openAndVanish(const std::filesystem::path& root)
{
    const pid_t child = ::fork();
    if (child == 0) {
        auto workspace = Workspace::open(root, Mode::ReadWrite);
        if (!workspace.has_value())
            ::_exit(1);
        const auto done
            = workspace.value()
                  .write([](Database& database) -> Result<void> {
                      ISOGLOSS_TRY(const ExperimentId experiment, addExperiment("a")(database));
                      RunRow run;
                      run.name = "cut";
                      run.folder = "runs/cut";
                      ISOGLOSS_TRY(const RunId id, insertRow(database, run));
                      ISOGLOSS_CHECK(insertRow(database,
                          QueueRow{{}, 1, experiment, "runs/cut", QueueState::Running, id, "", ""}));
                      return {};
                  })
                  .get();
        ::_exit(done.has_value() ? 0 : 2);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_EQ(status, 0);
}

TEST_F(WorkspaceTest, LooksAfterAnUncleanEnd)
{
    openAndVanish(m_root);
    {
        ASSERT_VALUE(Workspace workspace, open());
        ASSERT_TRUE(workspace.uncleanEnd().has_value());
        EXPECT_EQ(workspace.uncleanEnd()->holder.host, platform::hostName());
        EXPECT_EQ(workspace.uncleanEnd()->interruptedRuns, std::vector<std::string>{"cut"});
        EXPECT_EQ(workspace.uncleanEnd()->requeued, 1);
        ASSERT_VALUE(const std::string damage, workspace.damage().get());
        EXPECT_EQ(damage, "");
        ASSERT_VALUE(const auto runs, workspace.read(allRows<RunRow>).get());
        EXPECT_EQ(runs.at(0).state, RunState::Interrupted);
        ASSERT_VALUE(const auto queue, workspace.read(allRows<QueueRow>).get());
        EXPECT_EQ(queue.at(0).state, QueueState::Waiting);
    }
    ASSERT_VALUE(const Workspace clean, open());
    EXPECT_FALSE(clean.uncleanEnd().has_value());
    EXPECT_FALSE(clean.damage().valid());
}

TEST_F(WorkspaceTest, IsReadWhereNothingCanBeWritten)
{
    {
        ASSERT_OK(write(addExperiment("a")));
    }
    std::filesystem::permissions(m_folder.path(), std::filesystem::perms(0755));
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_root))
        std::filesystem::permissions(
            entry.path(), std::filesystem::perms(entry.is_directory() ? 0555 : 0444));
    std::filesystem::permissions(m_root, std::filesystem::perms(0555));
    const pid_t child = ::fork();
    if (child == 0) {
        if (::getuid() == 0 && ::setuid(65534) != 0) // for whom permissions mean nothing
            ::_exit(1);
        auto reader = Workspace::open(m_root, Mode::ReadOnly);
        const bool reads = reader.has_value() && reader.value().read(experiments).get().value() == 1;
        const auto writer = Workspace::open(m_root, Mode::ReadWrite);
        const bool refuses = !writer.has_value() && writer.error().code == errors::FileUnwritable;
        ::_exit((reads ? 0 : 2) + (refuses ? 0 : 4));
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
    std::filesystem::permissions(m_root, std::filesystem::perms(0755));
    for (const auto& entry : std::filesystem::directory_iterator(m_root))
        if (entry.is_directory())
            std::filesystem::permissions(entry.path(), std::filesystem::perms(0755));
    ASSERT_VALUE(Workspace writable, open(Mode::ReadOnly));
    ASSERT_VALUE(const std::size_t count, writable.read(experiments).get());
    EXPECT_EQ(count, 1u);
}

} // namespace
} // namespace isogloss::store
