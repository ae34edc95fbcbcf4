// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/queue.h"

#include "core/record/settings_table.h"
#include "core/store/errors.h"
#include "core/store/experiments.h"
#include "core/store/removal.h"
#include "tests/core/store/made_up_workspace.h"

#include <gmock/gmock.h>

namespace isogloss::store {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class QueueTest : public WorkspaceTest
{
protected:
    record::RunSettings settings(std::uint64_t seed = 1) const
    {
        record::RunSettings made;
        made.model = (m_folder / "llama").string();
        made.data.task = {{(m_root / "data/bible/records.jsonl").string(), "eng_Latn"}};
        made.run.seed = seed;
        return made;
    }

    Result<QueueId> add(const std::string& name, std::uint64_t seed, const std::filesystem::path& folder = {})
    {
        return write([&](Database& database) -> Result<QueueId> {
            ISOGLOSS_TRY(const ExperimentId experiment,
                experimentWith(database, WorkspaceFolder(m_root), name, settings(seed)));
            return enqueue(database, WorkspaceFolder(m_root), experiment, folder);
        });
    }

    std::vector<std::string> folders()
    {
        auto workspace = open(Workspace::Mode::ReadOnly);
        EXPECT_OK(workspace);
        const auto rows = workspace.value().read(queueRows).get();
        EXPECT_OK(rows);
        std::vector<std::string> names;
        for (const QueueRow& row : rows.value())
            names.push_back(row.folder + " " + std::string(wordOf(row.state)));
        return names;
    }
};

TEST_F(QueueTest, KeepsItsOrderAndFolders)
{
    std::filesystem::create_directories(m_root / "runs/first-2");
    ASSERT_OK(add("first", 1));
    ASSERT_OK(add("first", 1));
    ASSERT_OK(add("other", 2, m_folder / "outside"));
    EXPECT_THAT(folders(),
        ElementsAre(
            "runs/first waiting", "runs/first-3 waiting", (m_folder / "outside").string() + " waiting"));
    EXPECT_ERROR(add("other", 3, m_root / "runs/first-3"), errors::RunThere);
    EXPECT_ERROR(add("other", 3, m_folder.path()), errors::RunThere);
}

TEST_F(QueueTest, GivesTheFirstThatWaits)
{
    ASSERT_VALUE(const QueueId first, add("a", 1));
    ASSERT_VALUE(const QueueId second, add("b", 2));
    ASSERT_VALUE(Workspace workspace, open());
    ASSERT_VALUE(const auto taken, workspace.write(takeNext).get());
    EXPECT_EQ(taken->id, first);
    EXPECT_EQ(taken->state, QueueState::Running);
    const auto remove
        = [](QueueId id) { return [id](Database& database) { return removeFromQueue(database, id); }; };
    EXPECT_ERROR(workspace.write(remove(first)).get(), errors::QueueRunning);
    ASSERT_OK(workspace.write(remove(second)).get());
    EXPECT_ERROR(workspace.write(remove(second)).get(), errors::NoSuchRow);
    ASSERT_VALUE(const auto none, workspace.write(takeNext).get());
    EXPECT_FALSE(none.has_value());
}

TEST_F(QueueTest, EntriesThatWaitCanHaveAnotherTurn)
{
    ASSERT_OK(add("a", 1));
    ASSERT_VALUE(const QueueId second, add("b", 2));
    ASSERT_VALUE(const QueueId third, add("c", 3));
    const auto move = [this](QueueId id, QueueMove to) {
        return write([=](Database& database) { return moveInQueue(database, id, to); });
    };
    ASSERT_OK(move(third, QueueMove::Earlier));
    EXPECT_THAT(folders(), ElementsAre("runs/a waiting", "runs/c waiting", "runs/b waiting"));
    ASSERT_OK(move(second, QueueMove::Later)); // is the last
    ASSERT_OK(move(second, QueueMove::First));
    EXPECT_THAT(folders(), ElementsAre("runs/b waiting", "runs/a waiting", "runs/c waiting"));
    ASSERT_VALUE(Workspace workspace, open()); // what runs does so while it is open
    ASSERT_OK(workspace.write(takeNext).get());
    const auto moveBeside = [&workspace](QueueId id, QueueMove to) {
        return workspace.write([=](Database& database) { return moveInQueue(database, id, to); }).get();
    };
    EXPECT_ERROR(moveBeside(second, QueueMove::Later), errors::QueueRunning);
    ASSERT_OK(moveBeside(third, QueueMove::First)); // has its turn before one that runs, should that be held
    ASSERT_VALUE(const auto rows, workspace.read(queueRows).get());
    EXPECT_EQ(rows[0].id, third);
    EXPECT_EQ(rows[1].id, second);
    EXPECT_ERROR(moveBeside(QueueId{99}, QueueMove::First), errors::NoSuchRow);
}

TEST_F(QueueTest, TheSameSettingsAreOneExperiment)
{
    ASSERT_OK(add("a", 1));
    ASSERT_OK(add("a", 1));
    ASSERT_OK(add("a", 2));
    ASSERT_VALUE(Workspace workspace, open());
    ASSERT_VALUE(const auto rows, workspace.read(allRows<ExperimentRow>).get());
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[1].name, "a-2");
    EXPECT_THAT(rows[0].settings, HasSubstr("\"data/bible/records.jsonl\""));
    EXPECT_THAT(rows[0].settings, Not(HasSubstr(m_root.string())));
    ASSERT_VALUE(const record::RunSettings read, settingsOf(rows[0], WorkspaceFolder(m_root)));
    EXPECT_EQ(record::toJson(read), record::toJson(settings()));
    ASSERT_VALUE(const record::RunSettings moved, settingsOf(rows[0], WorkspaceFolder("/elsewhere")));
    EXPECT_EQ(moved.data.task[0].path, "/elsewhere/data/bible/records.jsonl");
    EXPECT_EQ(moved.model, (m_folder / "llama").string());
}

} // namespace
} // namespace isogloss::store
