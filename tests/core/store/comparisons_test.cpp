// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/comparisons.h"

#include "core/store/experiments.h"
#include "core/store/queue.h"
#include "core/store/rows/run_row.h"
#include "tests/core/store/made_up_workspace.h"

#include <gmock/gmock.h>

namespace isogloss::store {
namespace {

using ::testing::ElementsAre;
using record::SetKind;

class ComparisonsTest : public WorkspaceTest
{
protected:
    record::RunSettings base() const
    {
        record::RunSettings settings;
        settings.model = (m_folder / "llama").string();
        settings.data.task = {{(m_root / "data/bible/records.jsonl").string(), "eng_Latn"}};
        settings.data.parallel = {{(m_root / "data/bible/records.jsonl").string(), "", "", "eng_Latn", "swh_Latn"}};
        return settings;
    }

    Result<QueuedComparison> queue(SetKind kind, std::vector<std::uint64_t> seeds)
    {
        ISOGLOSS_TRY(const auto members, record::comparisonSet(base(), kind, {{}, std::move(seeds), 4, 0}));
        return write([&](Database& database) {
            return queueComparison(database, WorkspaceFolder(m_root), "question", kind, members);
        });
    }

    /// Marks what waits as computed.
    void finishAll() const
    {
        ASSERT_OK(write([](Database& database) -> Result<void> {
            ISOGLOSS_TRY(const auto entries, queueRows(database));
            for (QueueRow entry : entries) {
                RunRow run;
                run.name = run.folder = entry.folder;
                run.experiment = entry.experiment;
                run.state = RunState::Completed;
                ISOGLOSS_TRY(entry.run, insertRow(database, run));
                entry.state = QueueState::Done;
                ISOGLOSS_CHECK(updateRow(database, entry));
            }
            return {};
        }));
    }
};

TEST_F(ComparisonsTest, QueuesConditionsSeedBySeed)
{
    ASSERT_VALUE(const auto queued, queue(SetKind::Baseline, {1, 2}));
    EXPECT_EQ(queued.name, "question");
    EXPECT_EQ(queued.alreadyThere, 0);
    ASSERT_VALUE(const auto entries, write([](Database& database) { return queueRows(database); }));
    std::vector<std::string> folders;
    for (const QueueRow& entry : entries)
        folders.push_back(entry.folder);
    EXPECT_THAT(folders,
        ElementsAre("runs/question-task_only-seed-1", "runs/question-aligned-seed-1",
            "runs/question-task_only-seed-2", "runs/question-aligned-seed-2"));
}

TEST_F(ComparisonsTest, TakesRunsThatAreThereAlready)
{
    ASSERT_OK(queue(SetKind::Baseline, {1, 2}));
    ASSERT_VALUE(const auto waiting, queue(SetKind::Baseline, {1}));
    EXPECT_EQ(waiting.name, "question-2");
    EXPECT_EQ(waiting.alreadyThere, 2);
    finishAll();
    ASSERT_VALUE(const auto placebo, queue(SetKind::Placebo, {1, 2, 3}));
    EXPECT_EQ(placebo.alreadyThere, 4);
    EXPECT_EQ(placebo.queued.size(), 5u);
    ASSERT_VALUE(const auto members, write([&](Database& database) {
        return membersOf(database, WorkspaceFolder(m_root), placebo.id);
    }));
    ASSERT_EQ(members.size(), 9u);
    EXPECT_EQ(members[0].condition, "placebo");
    EXPECT_TRUE(members[0].folder.empty());
    EXPECT_EQ(members[1].condition, "aligned");
    EXPECT_EQ(members[1].folder, m_root / "runs/question-aligned-seed-1");
}

TEST_F(ComparisonsTest, FindsThemByName)
{
    ASSERT_OK(queue(SetKind::Layers, {1}));
    ASSERT_VALUE(const auto found,
        write([](Database& database) { return comparisonNamed(database, "question"); }));
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->kind, "layers");
    ASSERT_VALUE(
        const auto none, write([](Database& database) { return comparisonNamed(database, "other"); }));
    EXPECT_FALSE(none.has_value());
    ASSERT_VALUE(const auto all, write([](Database& database) { return comparisons(database); }));
    EXPECT_EQ(all.size(), 1u);
}

} // namespace
} // namespace isogloss::store
