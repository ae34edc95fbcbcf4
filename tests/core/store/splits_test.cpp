// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/splits.h"

#include "core/store/datasets.h"
#include "tests/core/store/made_up_workspace.h"

#include <gmock/gmock.h>

namespace isogloss::store {
namespace {

namespace fs = std::filesystem;

class SplitsTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        std::string records;
        for (const char* const key : {"1", "2", "3", "4", "5"})
            records += std::string(R"({"key":")") + key + R"(","group":"","text":{"eng_Latn":"text"}})" + '\n';
        makeDatasetFolder("tales", records);
        ASSERT_VALUE(Json card, readJson(m_root / "data/tales/dataset.json"));
        card["licence"] = "CC BY 4.0";
        card["may_leave"] = "numbers";
        ASSERT_OK(writeJson(m_root / "data/tales/dataset.json", card));
        ASSERT_VALUE(m_tales,
            write([this](Database& database) { return addDatasetFolder(database, folder(), "tales"); }));
    }

    WorkspaceFolder folder() const { return WorkspaceFolder(m_root); }

    Result<SplitRow> split(const data::ThreeWaySplit& split) const
    {
        return write([&](Database& database) -> Result<SplitRow> {
            ISOGLOSS_TRY(const auto records, data::RecordFile::open(m_root / "data/tales/records.jsonl"));
            return addSplit(database, folder(), m_tales, records, split, 7);
        });
    }

    DatasetId m_tales;
};

TEST_F(SplitsTest, PartsBecomeDatasetsUnderTheSameTerms)
{
    ASSERT_VALUE(const SplitRow row, split({{0}, {1}, {2}, {3, 4}}));
    EXPECT_EQ(row.name, "tales");
    ASSERT_OK(write([&](Database& database) -> Result<void> {
        ISOGLOSS_TRY(const SplitRow stored, rowOf<SplitRow>(database, row.id));
        EXPECT_EQ(stored.seed, 7);
        EXPECT_EQ(stored.leftOut, 2);
        EXPECT_EQ(stored.dataset, m_tales);
        ISOGLOSS_TRY(const DatasetRow train, rowOf<DatasetRow>(database, *stored.train));
        EXPECT_FALSE(train.card.evaluationOnly);
        EXPECT_EQ(train.card.licence, "CC BY 4.0");
        ISOGLOSS_TRY(const DatasetRow test, rowOf<DatasetRow>(database, *stored.test));
        EXPECT_TRUE(test.card.evaluationOnly);
        EXPECT_EQ(test.card.mayLeave, record::Permission::Numbers);
        EXPECT_EQ(test.card.records, 1);
        ISOGLOSS_TRY(const std::string records, readFile(m_root / "data/tales-test/records.jsonl"));
        EXPECT_THAT(records, ::testing::HasSubstr(R"("key":"3")"));
        return {};
    }));
    ASSERT_VALUE(const SplitRow again, split({{0}, {}, {2}, {}}));
    EXPECT_EQ(again.name, "tales-2");
    EXPECT_EQ(again.validation, std::nullopt);
}

TEST_F(SplitsTest, NothingStaysOfOneThatFails)
{
    ASSERT_OK(write([](Database& database) {
        return database.execute("INSERT INTO splits VALUES(9, 'tales', 1, 0, NULL, NULL, NULL, 0, '')");
    }));
    EXPECT_FALSE(split({{0}, {1}, {2}, {}}).has_value());
    for (const char* const part : {"tales-train", "tales-validation", "tales-test"})
        EXPECT_FALSE(fs::exists(m_root / "data" / part)) << part;
}

} // namespace
} // namespace isogloss::store
