// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/child.h"
#include "tests/core/store/made_up_workspace.h"

#include <climits>
#include <sys/wait.h>

namespace isogloss::store {
namespace {

/// Limits on the size of a file, in kilobytes.
class FullDiskTest : public WorkspaceTest, public ::testing::WithParamInterface<int>
{
};

TEST_P(FullDiskTest, LeavesTheOldStateIntact)
{
    std::array<ClientLog, 2> clients;
    Child child({m_root.string(), "7", std::to_string(GetParam() * 1024)});
    child.readUntil(INT_MAX, clients);
    EXPECT_EQ(child.wait(), 0);
    ASSERT_VALUE(Workspace workspace, open());
    EXPECT_FALSE(workspace.uncleanEnd().has_value()) << "it ended as it should";
    ASSERT_VALUE(const std::string damage,
        workspace.read([](const Database& database) { return database.integrityCheck(); }).get());
    EXPECT_EQ(damage, "");
    for (int client = 0; client < 2; ++client) {
        const ClientLog& log = clients.at(static_cast<std::size_t>(client));
        EXPECT_EQ(log.error, "base.disk_full");
        ASSERT_VALUE(const LoadState found,
            workspace.read([client](const Database& database) { return readState(database, client); }).get());
        EXPECT_TRUE(found == log.acknowledged) << "client " << client;
        EXPECT_OK(perform(workspace, client, {"edit", "-", "z"})) << "there is room again";
    }
}

INSTANTIATE_TEST_SUITE_P(Kilobytes, FullDiskTest, ::testing::Values(50, 120, 300, 1000));

} // namespace
} // namespace isogloss::store
