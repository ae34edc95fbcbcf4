// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recovery.h"

#include "core/store/backups.h"
#include "core/store/errors.h"
#include "core/store/rows/experiment_row.h"
#include "core/store/rows/run_row.h"
#include "core/store/table.h"
#include "tests/core/store/made_up_workspace.h"

#include <fstream>

namespace isogloss::store {
namespace {

namespace fs = std::filesystem;

/// 300 experiments, of which a backup has the first 200; the settings of each fill a quarter of a page.
class RecoveryTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        ASSERT_VALUE(Workspace workspace, open());
        ASSERT_OK(add(workspace, 0, 200));
        ASSERT_OK(workspace.backUp().get());
        ASSERT_OK(add(workspace, 200, 300));
    }

    static Result<void> add(Workspace& workspace, int from, int to)
    {
        return workspace
            .write([=](Database& database) -> Result<void> {
                for (int i = from; i < to; ++i)
                    ISOGLOSS_CHECK(insertRow(database,
                        ExperimentRow{{}, "e" + std::to_string(i), std::string(1000, 'x'), "", ""}));
                return {};
            })
            .get();
    }

    void overwrite(std::int64_t begin, std::int64_t bytes)
    {
        std::fstream file(m_root / "workspace.db", std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(begin);
        file << std::string(static_cast<std::size_t>(bytes), '\x7f');
        ASSERT_TRUE(file.good());
    }

    /// The page of a table's row: what the file holds at the row's settings.
    std::int64_t pageWith(const std::string& name)
    {
        const auto bytes = readFile(m_root / "workspace.db");
        EXPECT_OK(bytes);
        const auto at = bytes.value().find(name + std::string(20, 'x'));
        EXPECT_NE(at, std::string::npos);
        return static_cast<std::int64_t>(at) / 4096;
    }

    std::int64_t experiments()
    {
        auto workspace = open();
        EXPECT_OK(workspace);
        const auto rows = workspace.value().read(allRows<ExperimentRow>).get();
        EXPECT_OK(rows);
        return static_cast<std::int64_t>(rows.value().size());
    }

    static SalvagedTable tableOf(const Recovery& recovery, const std::string& name)
    {
        for (const SalvagedTable& table : recovery.tables)
            if (table.table == name)
                return table;
        ADD_FAILURE() << "no table " << name;
        return {};
    }
};

TEST_F(RecoveryTest, LeavesAGoodFileAlone)
{
    ASSERT_VALUE(const Recovery recovery, recoverWorkspace(m_root));
    EXPECT_EQ(recovery.damage, "");
    EXPECT_EQ(experiments(), 300);
}

TEST_F(RecoveryTest, JoinsTheBackupWithWhatCanBeRead)
{
    overwrite(pageWith("e150") * 4096, 4096);
    ASSERT_VALUE(const Recovery recovery, recoverWorkspace(m_root));
    EXPECT_NE(recovery.damage, "");
    EXPECT_EQ(recovery.backup, listBackups(m_root / "backups").front());
    const SalvagedTable table = tableOf(recovery, "experiments");
    EXPECT_FALSE(table.isComplete);
    EXPECT_EQ(table.rows, 300) << "what the page held is in the backup";
    EXPECT_GE(table.onlyInBackup, 1);
    EXPECT_LE(table.onlyInBackup, 8) << "two pages of rows";
    EXPECT_EQ(table.lost, 0);
    EXPECT_TRUE(tableOf(recovery, "runs").isComplete);
    EXPECT_TRUE(fs::exists(recovery.damaged));
    EXPECT_EQ(experiments(), 300);
}

TEST_F(RecoveryTest, SaysThatRowsBehindTheBackupMayBeGone)
{
    overwrite(pageWith("e250") * 4096, 4096);
    ASSERT_VALUE(const Recovery recovery, recoverWorkspace(m_root));
    const SalvagedTable table = tableOf(recovery, "experiments");
    EXPECT_FALSE(table.isComplete);
    EXPECT_LT(table.rows, 300);
    EXPECT_GE(table.rows, 292);
    EXPECT_EQ(experiments(), table.rows);
}

TEST_F(RecoveryTest, RowsThatWereDeletedStayDeleted)
{
    ASSERT_OK(
        write([](Database& database) { return database.execute("DELETE FROM experiments WHERE id <= 50"); }));
    ASSERT_OK(write([](Database& database) {
        return database.execute(
            "INSERT INTO runs VALUES(1, 'r', 'runs/r', NULL, NULL, 'failed', 1, 1, 1, NULL, 0, "
            "'', '', 0, 0, '', '"
            + std::string(9000, 'y') + "', '', '')");
    }));
    const auto bytes = readFile(m_root / "workspace.db");
    ASSERT_OK(bytes);
    overwrite(static_cast<std::int64_t>(bytes.value().find(std::string(4000, 'y')) / 4096 + 1) * 4096, 4);
    ASSERT_VALUE(const Recovery recovery, recoverWorkspace(m_root));
    EXPECT_EQ(tableOf(recovery, "experiments").rows, 250);
    EXPECT_EQ(tableOf(recovery, "experiments").onlyInBackup, 0);
}

TEST_F(RecoveryTest, TakesTheBackupWhenNothingCanBeRead)
{
    overwrite(0, 8192);
    const auto refused = open();
    EXPECT_ERROR(refused, errors::DatabaseDamaged);
    ASSERT_VALUE(const Recovery recovery, recoverWorkspace(m_root));
    EXPECT_TRUE(recovery.tables.empty());
    EXPECT_FALSE(recovery.backup.empty());
    EXPECT_EQ(experiments(), 200);
}

TEST_F(RecoveryTest, PassesOverADamagedBackup)
{
    ASSERT_VALUE(Workspace workspace, open());
    ASSERT_VALUE(const fs::path newest, workspace.backUp().get());
    {
        const Workspace closed = std::move(workspace);
    }
    fs::resize_file(newest, 5000);
    overwrite(0, 8192);
    ASSERT_VALUE(const Recovery recovery, recoverWorkspace(m_root));
    EXPECT_NE(recovery.backup, newest);
    EXPECT_EQ(experiments(), 200);
}

TEST_F(RecoveryTest, WithoutBackupTheFoldersSpeak)
{
    makeDatasetFolder("bible", R"({"key":"1","group":"","text":{"eng_Latn":"a","swh_Latn":"b"}})");
    fs::remove_all(m_root / "backups");
    fs::remove(m_root / "workspace.db");
    ASSERT_VALUE(const Recovery recovery, recoverWorkspace(m_root));
    EXPECT_TRUE(recovery.backup.empty());
    EXPECT_EQ(recovery.adopted.folders, std::vector<std::string>{"data/bible"});
    EXPECT_EQ(experiments(), 0);
}

TEST_F(RecoveryTest, NeedsTheLock)
{
    ASSERT_VALUE(const Workspace writer, open());
    EXPECT_ERROR(recoverWorkspace(m_root), errors::WorkspaceInUse);
}

} // namespace
} // namespace isogloss::store
