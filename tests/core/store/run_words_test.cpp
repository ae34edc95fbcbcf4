// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_words.h"

#include "core/store/errors.h"
#include "core/store/removal.h"
#include "core/store/rows/run_row.h"
#include "tests/core/store/made_up_workspace.h"

namespace isogloss::store {
namespace {

using Tags = std::vector<std::string>;

class RunWordsTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        RunRow row;
        row.name = "first";
        row.folder = "runs/first";
        ASSERT_VALUE(m_run, write([&row](Database& database) { return insertRow(database, row); }));
    }

    void edit(RunField field, const std::string& text)
    {
        EXPECT_OK(write([&](Database& database) { return editRun(database, m_run, field, text); }));
    }

    RunWords words() const
    {
        const auto all = write([](Database& database) { return runWords(database); });
        EXPECT_OK(all);
        const auto found = all.value().find(m_run);
        return found == all.value().end() ? RunWords() : found->second;
    }

    std::optional<RunEditRow> undo()
    {
        const auto edit = write(undoRunEdit);
        EXPECT_OK(edit);
        return edit.value();
    }

    std::optional<RunEditRow> redo()
    {
        const auto edit = write(redoRunEdit);
        EXPECT_OK(edit);
        return edit.value();
    }

    RunId m_run;
};

TEST_F(RunWordsTest, KeepsNoteAndTags)
{
    edit(RunField::Note, "  the second layer looks odd \n");
    edit(RunField::Tags, "paper, first try,paper , ");
    EXPECT_EQ(words().note, "the second layer looks odd");
    EXPECT_EQ(words().tags, (Tags{"first try", "paper"}));
    edit(RunField::Note, "");
    EXPECT_EQ(words().note, "");
}

TEST_F(RunWordsTest, AreUndoneAndRedoneInTheirOrder)
{
    edit(RunField::Note, "one");
    edit(RunField::Tags, "a, b");
    edit(RunField::Note, "two");
    EXPECT_EQ(undo()->after, "two");
    EXPECT_EQ(words().note, "one");
    EXPECT_EQ(undo()->field, RunField::Tags);
    EXPECT_EQ(words().tags, Tags());
    EXPECT_EQ(redo()->after, "a, b");
    EXPECT_EQ(words().tags, (Tags{"a", "b"}));
    ASSERT_VALUE(const RunEditsAround around, write([](Database& database) { return runEditsAround(database); }));
    EXPECT_EQ(around.last->after, "a, b");
    EXPECT_EQ(around.next->after, "two");
}

TEST_F(RunWordsTest, ANewEditEndsWhatCouldBeRedone)
{
    edit(RunField::Note, "one");
    undo();
    edit(RunField::Tags, "a");
    EXPECT_FALSE(redo());
    undo();
    EXPECT_FALSE(undo());
    EXPECT_EQ(words().note, "");
    EXPECT_EQ(words().tags, Tags());
}

TEST_F(RunWordsTest, SayingTheSameIsNoEdit)
{
    edit(RunField::Tags, "b, a");
    edit(RunField::Tags, "a,b");
    undo();
    EXPECT_EQ(words().tags, Tags());
    edit(RunField::Note, " ");
    EXPECT_TRUE(redo()) << "nothing was edited, so the tags can still be redone";
}

TEST_F(RunWordsTest, GoWithTheirRun)
{
    edit(RunField::Note, "one");
    edit(RunField::Tags, "a");
    EXPECT_OK(write([this](Database& database) { return removeRow(database, "runs", m_run.value); }));
    EXPECT_FALSE(undo());
    EXPECT_ERROR(write([this](Database& database) { return editRun(database, m_run, RunField::Note, "x"); }),
        errors::NoSuchRow);
}

} // namespace
} // namespace isogloss::store
