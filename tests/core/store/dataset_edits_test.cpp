// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dataset_edits.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/data/canonical_files.h"
#include "core/store/datasets.h"
#include "core/store/errors.h"
#include "core/store/workspace.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace isogloss::store {
namespace {

namespace fs = std::filesystem;
using Kind = EditChange::Kind;
using quality::IssueKind;
using quality::StepAction;

class DatasetEditsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_OK(Workspace::create(m_folder.root()));
        const std::vector<data::TextRecord> records{
            {"1", "", {{"eng_Latn", "the heron sleeps"}, {"swh_Latn", "korongo analala"}}},
            {"2", "", {{"eng_Latn", "a lamp &amp; a bed"}, {"swh_Latn", "taa na kitanda"}}},
            {"3", "", {{"eng_Latn", "the heron sleeps"}, {"swh_Latn", "korongo analala"}}},
            {"4", "", {{"eng_Latn", "only one side"}, {"swh_Latn", " "}}}};
        fs::create_directories(inside());
        ASSERT_OK(data::writeTextRecords(inside() / "records.jsonl", records));
        record::DatasetCard card;
        card.id = "tales";
        card.kind = record::DatasetKind::Parallel;
        card.records = 4;
        ASSERT_OK(writeJson(inside() / "dataset.json", toJson(card)));
        m_imported = text("records.jsonl");
        m_workspace.emplace(Workspace::open(m_folder.root(), Workspace::Mode::ReadWrite).value());
        m_dataset = write([this](Database& database) {
            return addDatasetFolder(database, m_folder, "tales");
        }).value();
    }

    fs::path inside() const { return m_folder.data() / "tales"; }
    std::string text(const char* name) const { return readFile(inside() / name).value(); }
    bool has(const char* name) const { return fs::exists(inside() / name); }

    template <typename Body>
    std::invoke_result_t<Body&, Database&> write(Body body)
    {
        return m_workspace->write(std::move(body)).get();
    }
    DatasetSteps steps()
    {
        return m_workspace->read([this](const Database& database) { return datasetSteps(database, m_dataset); })
            .get()
            .value();
    }
    DatasetRow row()
    {
        return m_workspace
            ->read([this](const Database& database) { return rowOf<DatasetRow>(database, m_dataset); })
            .get()
            .value();
    }
    Result<void> edit(const EditChange& change)
    {
        ISOGLOSS_TRY(const quality::Recipe recipe, recipeAfter(steps(), change));
        ISOGLOSS_TRY(const EditedDataset edited, applySteps(m_folder, "tales", recipe));
        return write([&](Database& database) {
            return storeEdit(database, m_folder, m_dataset, change, edited);
        });
    }

    const tests::TemporaryFolder m_temporary;
    const WorkspaceFolder m_folder{m_temporary / "workspace"};
    std::string m_imported;
    std::optional<Workspace> m_workspace;
    DatasetId m_dataset;
};

TEST_F(DatasetEditsTest, RecordsAreWhatTheStepsMade)
{
    ASSERT_OK(edit({Kind::Add, {StepAction::Repair, IssueKind::HtmlRemains}}));
    ASSERT_OK(edit({Kind::Add, {StepAction::Exclude, IssueKind::ExactDuplicate}}));
    ASSERT_OK(edit({Kind::Add, {StepAction::Exclude, {}, {"4", "not there"}}}));
    EXPECT_THAT(text("records.jsonl"), ::testing::HasSubstr("a lamp & a bed"));
    EXPECT_EQ(row().card.records, 2);
    EXPECT_EQ(text("imported.jsonl"), m_imported);
    ASSERT_VALUE(const Json card, readJson(inside() / "dataset.json"));
    EXPECT_EQ(card["records"], 2);
    EXPECT_EQ(card["records_sha256"], row().card.recordsHash);
    EXPECT_EQ(importedRecords(m_folder, "tales"), inside() / "imported.jsonl");
    ASSERT_VALUE(const auto pairs, m_workspace
                                       ->read([this](const Database& database) {
                                           return selectRows<PairRow>(database, "WHERE dataset = ?1", m_dataset);
                                       })
                                       .get());
    ASSERT_EQ(pairs.size(), 1U);
    EXPECT_EQ(pairs[0].sentences, 2);
}

TEST_F(DatasetEditsTest, UndoingEverythingGivesBackTheBytesThatCameIn)
{
    ASSERT_OK(edit({Kind::Add, {StepAction::Exclude, IssueKind::BlankSide}}));
    ASSERT_OK(edit({Kind::Add, {StepAction::Mark, {}, {"1"}}}));
    const std::string edited = text("records.jsonl");
    ASSERT_OK(edit({Kind::Undo}));
    ASSERT_OK(edit({Kind::Undo}));
    EXPECT_EQ(text("records.jsonl"), m_imported);
    EXPECT_FALSE(has("imported.jsonl") || has("edits.json") || has("edited.jsonl"));
    EXPECT_EQ(row().card.records, 4);
    EXPECT_ERROR(edit({Kind::Undo}), errors::NoEditStep);
    ASSERT_OK(edit({Kind::Redo}));
    ASSERT_OK(edit({Kind::Redo}));
    EXPECT_EQ(text("records.jsonl"), edited);
}

TEST_F(DatasetEditsTest, NothingHappensWhenOtherStepsAreInForceMeanwhile)
{
    const EditChange late{Kind::Add, {StepAction::Exclude, IssueKind::ExactDuplicate}};
    ASSERT_VALUE(const quality::Recipe recipe, recipeAfter(steps(), late));
    ASSERT_VALUE(const EditedDataset edited, applySteps(m_folder, "tales", recipe));
    const quality::RecipeStep mark{StepAction::Mark, {}, {"1"}};
    ASSERT_OK(write([&](Database& database) {
        EditStepRow row;
        row.dataset = m_dataset;
        row.step = quality::toJson(mark).dump();
        return addEditStep(database, row);
    }));
    EXPECT_ERROR(write([&](Database& database) {
        return storeEdit(database, m_folder, m_dataset, late, edited);
    }),
        errors::EditsChanged);
    EXPECT_EQ(steps().inForce.size(), 1U);
    EXPECT_EQ(text("records.jsonl"), m_imported);
}

TEST_F(DatasetEditsTest, NeverLeavesNothing)
{
    EXPECT_ERROR(edit({Kind::Add, {StepAction::Exclude, {}, {"1", "2", "3", "4"}}}), errors::NothingLeft);
    EXPECT_EQ(text("records.jsonl"), m_imported);
}

TEST_F(DatasetEditsTest, RecordsFollowTheirStepsAgainAfterACrashBetweenTwoFiles)
{
    ASSERT_OK(edit({Kind::Add, {StepAction::Exclude, IssueKind::BlankSide}}));
    const std::string edited = text("records.jsonl");
    EXPECT_TRUE(followSteps(m_folder, "tales", steps().inForce).value());
    fs::copy_file(inside() / "imported.jsonl", inside() / "records.jsonl", fs::copy_options::overwrite_existing);
    fs::remove(inside() / "edits.json");
    EXPECT_FALSE(followSteps(m_folder, "tales", steps().inForce).value());
    ASSERT_OK(edit({Kind::Again}));
    EXPECT_TRUE(followSteps(m_folder, "tales", steps().inForce).value());
    EXPECT_EQ(text("records.jsonl"), edited);
}

TEST_F(DatasetEditsTest, StepsAreFoundAgainInAFolderThatIsAdopted)
{
    ASSERT_OK(edit({Kind::Add, {StepAction::Exclude, IssueKind::BlankSide}}));
    fs::rename(inside(), m_folder.data() / "other");
    ASSERT_VALUE(const DatasetId other,
        write([this](Database& database) { return addDatasetFolder(database, m_folder, "other"); }));
    m_dataset = other;
    ASSERT_EQ(steps().inForce.size(), 1U);
    EXPECT_TRUE(followSteps(m_folder, "other", steps().inForce).value());
}

} // namespace
} // namespace isogloss::store
