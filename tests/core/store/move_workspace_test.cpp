// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/move_workspace.h"

#include "core/store/errors.h"
#include "core/store/rows/experiment_row.h"
#include "core/store/table.h"
#include "tests/core/store/made_up_workspace.h"

namespace isogloss::store {
namespace {

namespace fs = std::filesystem;

Result<ExperimentId> addExperiment(Database& database)
{
    return insertRow(database, ExperimentRow{{}, "a", "{}", "", ""});
}

void expectWhole(const fs::path& root)
{
    ASSERT_VALUE(Workspace workspace, Workspace::open(root, Workspace::Mode::ReadWrite));
    EXPECT_FALSE(workspace.uncleanEnd().has_value());
    ASSERT_VALUE(const auto rows, workspace.read(allRows<ExperimentRow>).get());
    EXPECT_EQ(rows.size(), 1u);
}

TEST_F(WorkspaceTest, Moves)
{
    ASSERT_OK(write(addExperiment));
    ASSERT_OK(moveWorkspace(m_root, m_folder / "new"));
    expectWhole(m_folder / "new");
    EXPECT_FALSE(fs::exists(m_root));
}

TEST_F(WorkspaceTest, MovesToAnotherFileSystem)
{
    const fs::path other = "/dev/shm";
    std::error_code ignored;
    if (!fs::is_directory(other, ignored) || fs::space(other, ignored).available < (1 << 20))
        GTEST_SKIP() << "needs a second file system";
    ASSERT_OK(write(addExperiment));
    const fs::path target = other / m_folder.path().filename();
    const auto moved = moveWorkspace(m_root, target);
    EXPECT_OK(moved);
    if (moved.has_value())
        expectWhole(target);
    EXPECT_FALSE(fs::exists(m_root));
    fs::remove_all(target);
}

TEST_F(WorkspaceTest, DoesNotMoveWhereItMustNot)
{
    fs::create_directory(m_folder / "there");
    EXPECT_ERROR(moveWorkspace(m_root, m_folder / "there"), errors::FolderExists);
    EXPECT_ERROR(moveWorkspace(m_root, m_root / "inside"), errors::MoveIntoItself);
    EXPECT_ERROR(moveWorkspace(m_folder / "none", m_folder / "new"), errors::NotAWorkspace);
    ASSERT_VALUE(const Workspace writer, open());
    EXPECT_ERROR(moveWorkspace(m_root, m_folder / "new"), errors::WorkspaceInUse);
    EXPECT_TRUE(fs::exists(m_root / "workspace.db"));
}

} // namespace
} // namespace isogloss::store
