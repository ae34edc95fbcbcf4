// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/edit_steps.h"

#include "core/store/datasets.h"
#include "tests/core/store/made_up_workspace.h"

namespace isogloss::store {
namespace {

class EditStepsTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        record::DatasetCard card;
        card.id = "a";
        ASSERT_VALUE(m_dataset, write([&](Database& database) { return addDataset(database, card, {}); }));
    }

    void add(const std::string& step)
    {
        ASSERT_OK(write([&](Database& database) {
            return addEditStep(database, EditStepRow{{}, m_dataset, 0, step, 1, 1, true, "now"});
        }));
    }

    bool undo()
    {
        return write([&](Database& database) { return undoEditStep(database, m_dataset); }).value();
    }

    bool redo()
    {
        return write([&](Database& database) { return redoEditStep(database, m_dataset); }).value();
    }

    /// "abC": the steps in order, those undone in capitals. Each call opens the workspace anew.
    std::string steps()
    {
        auto workspace = open(Workspace::Mode::ReadOnly);
        EXPECT_OK(workspace);
        const auto found = workspace.value()
                               .read([&](const Database& database) { return editSteps(database, m_dataset); })
                               .get();
        EXPECT_OK(found);
        std::string text;
        std::int64_t position = 0;
        for (const EditStepRow& row : found.value()) {
            EXPECT_EQ(row.position, ++position);
            text += row.isUndone ? static_cast<char>(row.step[0] - 'a' + 'A') : row.step[0];
        }
        return text;
    }

    DatasetId m_dataset;
};

TEST_F(EditStepsTest, AreUndoneAndRedoneAfterARestart)
{
    EXPECT_FALSE(undo());
    add("a");
    add("b");
    add("c");
    EXPECT_EQ(steps(), "abc");
    EXPECT_TRUE(undo());
    EXPECT_TRUE(undo());
    EXPECT_EQ(steps(), "aBC");
    EXPECT_TRUE(redo());
    EXPECT_EQ(steps(), "abC");
    add("d");
    EXPECT_EQ(steps(), "abd");
    EXPECT_FALSE(redo());
    EXPECT_TRUE(undo() && undo() && undo());
    EXPECT_FALSE(undo());
    EXPECT_EQ(steps(), "ABD");
}

} // namespace
} // namespace isogloss::store
