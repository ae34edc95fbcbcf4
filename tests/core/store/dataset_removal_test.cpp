// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dataset_removal.h"

#include "core/store/datasets.h"
#include "core/store/errors.h"
#include "core/store/runs.h"
#include "tests/core/store/made_up_run.h"
#include "tests/core/store/made_up_workspace.h"

#include <gmock/gmock.h>

namespace isogloss::store {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

/// A dataset that a run learned from and was tested on, in a workspace with a second one.
class DatasetRemovalTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        makeDatasetFolder("tales", Records);
        makeDatasetFolder("verses", Records);
        const fs::path card = m_root / "data/tales/dataset.json";
        ASSERT_VALUE(Json json, readJson(card));
        json["records_sha256"] = "5678";
        ASSERT_OK(writeJson(card, json));
        makeRunFolder(m_run, m_folder / "llama", {{"data/tales/records.jsonl", "5678"}}, madeUpEvents(40));
        ASSERT_VALUE(Json record, readJson(m_run / "run.json"));
        record["plan"]["leaks"] = {{{"language", "eng_Latn"}, {"examples", {{{"judging", "secret words"}}}}}};
        ASSERT_OK(writeJson(m_run / "run.json", record));
        ASSERT_OK(writeJson(m_run / "evaluation/scores.json",
            {{"task", "slots"}, {"languages", {{"swh_Latn", {{"records", 9}, {"f1", 0.5}, {"data", "5678"}}}}},
                {"means", Json::object()}}));
        fs::create_directories(m_root / "cache/vectors");
        ASSERT_OK(writeFileAtomically(m_root / "cache/vectors/a", "numbers"));
        ASSERT_OK(writeFileAtomically(m_root / "cache/events.db", "kept"));
        ASSERT_VALUE(m_tales, write([&](Database& database) { return enter(database); }));
    }

    Result<DatasetId> enter(Database& database) const
    {
        ISOGLOSS_TRY(const DatasetId tales, addDatasetFolder(database, folder(), "tales"));
        ISOGLOSS_CHECK(addDatasetFolder(database, folder(), "verses"));
        ISOGLOSS_CHECK(importRun(database, folder(), m_run));
        return tales;
    }

    WorkspaceFolder folder() const { return WorkspaceFolder(m_root); }

    static constexpr const char* Records = "{\"key\":\"1\",\"group\":\"\",\"text\":{\"eng_Latn\":\"a\"}}\n";
    const fs::path m_run = m_root / "runs/first";
    DatasetId m_tales;
};

TEST_F(DatasetRemovalTest, SaysWhatGoesAndWhatStays)
{
    ASSERT_VALUE(const DatasetRemoval removal,
        write([this](Database& database) { return removalOf(database, m_tales); }));
    EXPECT_EQ(removal.name, "tales");
    EXPECT_THAT(removal.runs, ElementsAre("runs/first"));
    EXPECT_THAT(removal.adapters, ElementsAre("first"));
    EXPECT_THAT(removal.predictions, ElementsAre("runs/first/evaluation/predictions.swh_Latn.jsonl"));
}

TEST_F(DatasetRemovalTest, LeavesNoTextBehind)
{
    ASSERT_OK(write([this](Database& database) { return removeDataset(database, folder(), m_tales); }));
    EXPECT_FALSE(fs::exists(m_root / "data/tales"));
    EXPECT_FALSE(fs::exists(m_run / "evaluation/predictions.swh_Latn.jsonl"));
    EXPECT_FALSE(fs::exists(m_root / "cache/vectors"));
    EXPECT_TRUE(fs::exists(m_root / "cache/events.db"));
    EXPECT_TRUE(fs::exists(m_root / "data/verses/records.jsonl"));
    EXPECT_TRUE(fs::exists(m_run / "adapter/isogloss.json"));
    EXPECT_THAT(readFile(m_run / "run.json").value(), Not(HasSubstr("secret words")));
    EXPECT_ERROR(write([this](Database& database) { return removalOf(database, m_tales); }), errors::NoSuchRow);
    ASSERT_OK(write([this](Database& database) { return importRun(database, folder(), m_run); }));
}

TEST_F(DatasetRemovalTest, WaitsForARunThatLearnsFromIt)
{
    const auto remove = [this](Database& database) -> Result<DatasetRemoval> {
        ISOGLOSS_CHECK(database.execute("UPDATE runs SET state = 'running'"));
        return removeDataset(database, folder(), m_tales);
    };
    EXPECT_ERROR(write(remove), errors::InUse);
    EXPECT_TRUE(fs::exists(m_root / "data/tales/records.jsonl"));
    EXPECT_TRUE(fs::exists(m_root / "cache/vectors/a"));
}

} // namespace
} // namespace isogloss::store
