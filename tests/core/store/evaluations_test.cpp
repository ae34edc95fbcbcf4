// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/evaluations.h"

#include "core/store/rows/model_row.h"
#include "core/store/runs.h"
#include "tests/core/store/made_up_run.h"
#include "tests/core/store/made_up_workspace.h"

namespace isogloss::store {
namespace {

class EvaluationsTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        makeModelFolder(m_folder / "llama", "{}");
        const std::string model = (m_folder / "llama").string();
        ASSERT_OK(write([&model](Database& database) {
            return insertRow(database, ModelRow{{}, "llama", model, "", "abc", ""});
        }));
        makeRunFolder(m_run, model, Json::object(), madeUpEvents(4));
        ASSERT_OK(write([this](Database& database) { return importRun(database, WorkspaceFolder(m_root), m_run); }));
    }

    void writeScores(const std::filesystem::path& folder, const std::string& language, double f1)
    {
        std::filesystem::create_directories(folder);
        ASSERT_OK(writeJson(folder / "scores.json",
            {{"task", "slots"}, {"languages", {{language, {{"records", 5}, {"f1", f1}}}}},
                {"means", Json::object()}}));
    }

    Result<std::vector<PredictionFileRow>> stored()
    {
        return write([this](Database& database) -> Result<std::vector<PredictionFileRow>> {
            ISOGLOSS_TRY(const auto run, findRow<RunRow>(database, ""));
            ISOGLOSS_CHECK(addEvaluation(database, WorkspaceFolder(m_root), *run, m_run / "evaluation"));
            return allRows<PredictionFileRow>(database);
        });
    }

    const std::filesystem::path m_run = m_root / "runs/first";
};

TEST_F(EvaluationsTest, TakeThePlaceOfThoseBefore)
{
    writeScores(m_run / "evaluation", "kab_Latn", 0.25);
    ASSERT_VALUE(const auto rows, stored());
    ASSERT_EQ(rows.size(), 1u) << "those of the folder's first evaluation are gone";
    EXPECT_EQ(rows[0].language, "kab_Latn");
    EXPECT_EQ(rows[0].path, "runs/first/evaluation/predictions.kab_Latn.jsonl");
    EXPECT_TRUE(rows[0].run);
}

TEST_F(EvaluationsTest, OfTheBaseBelongToTheModel)
{
    writeScores(m_run / "evaluation/base", "swh_Latn", 0.125);
    ASSERT_VALUE(const auto rows, stored());
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_TRUE(rows[0].run);
    EXPECT_FALSE(rows[1].run);
    EXPECT_EQ(rows[1].model, ModelId{1});
    EXPECT_EQ(rows[1].path, "runs/first/evaluation/base/predictions.swh_Latn.jsonl");
    ASSERT_VALUE(const auto again, stored());
    EXPECT_EQ(again.size(), 2u);
}

} // namespace
} // namespace isogloss::store
