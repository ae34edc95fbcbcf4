// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backups.h"
#include "tests/core/store/child.h"
#include "tests/core/store/made_up_workspace.h"

#include <chrono>
#include <climits>
#include <sys/wait.h>

namespace isogloss::store {
namespace {

/// Ten kills each; forty in the default suite, two hundred in the long one.
class KillTest : public WorkspaceTest, public ::testing::WithParamInterface<int>
{
protected:
    static constexpr int Rounds = 10;

    /// What is there after a kill, which nothing but the steps that were under way may tell from what was
    /// acknowledged.
    void check(std::array<ClientLog, 2>& clients, int round, bool hasSpoken)
    {
        ASSERT_VALUE(Workspace workspace, open());
        EXPECT_TRUE(workspace.uncleanEnd().has_value() || !hasSpoken);
        ASSERT_VALUE(const std::string damage,
            workspace.read([](const Database& database) { return database.integrityCheck(); }).get());
        EXPECT_EQ(damage, "") << "round " << round;
        for (int client = 0; client < 2; ++client) {
            ClientLog& log = clients.at(static_cast<std::size_t>(client));
            ASSERT_VALUE(const LoadState found,
                workspace.read([client](const Database& database) { return readState(database, client); })
                    .get());
            LoadState further = log.acknowledged;
            if (log.begun)
                further.apply(*log.begun);
            EXPECT_TRUE(found == log.acknowledged || found == further)
                << "round " << round << ", client " << client << ", "
                << (log.begun ? textOf(*log.begun).substr(0, 80) : "nothing begun");
            log = {found, {}, {}};
        }
    }

    /// Lets a moment go by, without giving the processor away.
    static void spin(std::uint64_t microseconds)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::microseconds(microseconds);
        while (std::chrono::steady_clock::now() < end)
            ;
    }
};

TEST_P(KillTest, KeepsWhatItAcknowledged)
{
    if (GetParam() >= 4 && std::getenv("ISOGLOSS_LONG") == nullptr)
        GTEST_SKIP() << "needs ISOGLOSS_LONG";
    std::array<ClientLog, 2> clients;
    Rng rng(static_cast<std::uint64_t>(GetParam()), "kills");
    int steps = 0;
    for (int round = 0; round < Rounds; ++round) {
        Child child({m_root.string(), std::to_string(rng.next())});
        const int acknowledged = static_cast<int>(rng.below(16));
        bool hasSpoken = child.readUntil(acknowledged, clients);
        spin(rng.below(8000)); // into the middle of a write, a checkpoint or a backup
        child.kill();
        hasSpoken = child.readUntil(INT_MAX, clients) || hasSpoken; // what was said before the end
        EXPECT_TRUE(WIFSIGNALED(child.wait())) << "round " << round;
        check(clients, round, hasSpoken);
        steps += acknowledged;
        if (HasFatalFailure())
            return;
    }
    EXPECT_GT(steps, Rounds);
    for (const auto& backup : listBackups(m_root / "backups")) {
        ASSERT_VALUE(const Database copy, Database::open(backup, Database::Mode::ReadOnly));
        ASSERT_VALUE(const std::string damage, copy.quickCheck());
        EXPECT_EQ(damage, "") << backup;
    }
}

INSTANTIATE_TEST_SUITE_P(Tens, KillTest, ::testing::Range(0, 20));

} // namespace
} // namespace isogloss::store
