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
        makeDatasetFolder("tales", "{\"key\":\"1\",\"group\":\"\",\"text\":{\"eng_Latn\":\"a\"}}\n");
        ASSERT_VALUE(Json card, readJson(m_root / "data/tales/dataset.json"));
        card["licence"] = "CC BY 4.0";
        card["may_leave"] = "numbers";
        ASSERT_OK(writeJson(m_root / "data/tales/dataset.json", card));
        ASSERT_VALUE(m_tales,
            write([this](Database& database) { return addDatasetFolder(database, folder(), "tales"); }));
    }

    WorkspaceFolder folder() const { return WorkspaceFolder(m_root); }

    static quality::TextSet texts(const std::string& key)
    {
        return {{"eng_Latn"}, {{key, "", {"text " + key}}}};
    }

    Result<SplitRow> split(const SplitParts& parts) const
    {
        return write([&](Database& database) { return addSplit(database, folder(), m_tales, parts); });
    }

    DatasetId m_tales;
};

TEST_F(SplitsTest, PartsBecomeDatasetsUnderTheSameTerms)
{
    ASSERT_VALUE(const SplitRow row, split({texts("1"), texts("2"), texts("3"), 7, {"4", "5"}}));
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
        return {};
    }));
    ASSERT_VALUE(const SplitRow again, split({texts("1"), {}, texts("3"), 8, {}}));
    EXPECT_EQ(again.name, "tales-2");
    EXPECT_EQ(again.validation, std::nullopt);
}

TEST(SplitTexts, WhatSaysTheSameIsOnOneSide)
{
    quality::TextSet set{{"eng_Latn", "fra_Latn"}, {}};
    for (int i = 0; i < 40; ++i)
        set.rows.push_back({std::to_string(i), "", {"sentence " + std::to_string(i / 2), {}}});
    const SplitParts parts = splitTexts(set, {8, 8, 3});
    EXPECT_EQ(parts.train.rows.size(), 24u);
    EXPECT_EQ(parts.validation.rows.size(), 8u);
    EXPECT_EQ(parts.test.rows.size(), 8u);
    EXPECT_EQ(parts.seed, 3u);
    EXPECT_EQ(parts.test.languages, set.languages);
    for (std::size_t i = 0; i < parts.test.rows.size(); i += 2)
        EXPECT_EQ(parts.test.rows[i].texts, parts.test.rows[i + 1].texts);
}

TEST_F(SplitsTest, NothingStaysOfOneThatFails)
{
    const auto failing = write([&](Database& database) -> Result<SplitRow> {
        ISOGLOSS_CHECK(database.execute("INSERT INTO splits VALUES(9, 'tales', 1, 0, NULL, NULL, NULL, 0, '')"));
        return addSplit(database, folder(), m_tales, {texts("1"), texts("2"), texts("3"), 7, {}});
    });
    EXPECT_FALSE(failing.has_value());
    for (const char* const part : {"tales-train", "tales-validation", "tales-test"})
        EXPECT_FALSE(fs::exists(m_root / "data" / part)) << part;
}

} // namespace
} // namespace isogloss::store
