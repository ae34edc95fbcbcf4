// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs.h"

#include "core/base/errors.h"
#include "core/store/analysis.h"
#include "core/store/rows/adapter_row.h"
#include "core/store/rows/prediction_file_row.h"
#include "core/store/run_listener.h"
#include "tests/core/store/made_up_run.h"
#include "tests/core/store/made_up_workspace.h"

#include <gmock/gmock.h>

namespace isogloss::store {
namespace {

namespace fs = std::filesystem;
using record::RunFinished;
using ::testing::HasSubstr;

/// A workspace with the model and the dataset of a run, and beside it another one with the same.
class RunsTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        makeModelFolder(m_folder / "llama", "{}");
        makeRunFolder(m_run, m_folder / "llama", {{"a/path", "1234"}, {"another", "5678"}}, madeUpEvents(40));
        ASSERT_OK(write([](Database& database) { return database.execute(Dataset); }));
    }

    Result<RunId> import(const fs::path& root)
    {
        ISOGLOSS_TRY(Workspace workspace, Workspace::open(root, Workspace::Mode::ReadWrite));
        return workspace
            .write([&](Database& database) { return importRun(database, WorkspaceFolder(root), m_run); })
            .get();
    }

    /// Tells a listener what the run tells while its folder is as it is.
    Result<std::optional<RunId>> listen(const fs::path& root, const std::vector<record::RunEvent>& events)
    {
        ISOGLOSS_TRY(Workspace workspace, Workspace::open(root, Workspace::Mode::ReadWrite));
        RunListener listener(workspace, m_run);
        for (const record::RunEvent& event : events)
            listener(event);
        return listener.finish();
    }

    /// Every row that a run leaves, but for the times of storing it.
    static std::string rows(const fs::path& root)
    {
        constexpr const char* Tables[] = {
            "SELECT id||name||folder||ifnull(model,'-')||state||seed||' '||step||' '||total_steps||' '||"
            "ifnull(best_step,'-')||align_layer||device||dtype||tokens||' '||seconds||error||started||ended "
            "FROM runs",
            "SELECT run||' '||dataset FROM run_datasets",
            "SELECT run||' '||step||measure||source||target||layer||' '||value||' "
            "'||sentences||text "
            "FROM analysis_rows a JOIN signatures s ON s.id = signature ORDER BY a.id",
            "SELECT name||folder||ifnull(base,'-')||run||card FROM adapters",
            "SELECT run||task||language||path||records||scores FROM prediction_files",
            "SELECT name||path||files_sha256 FROM models"};
        auto database = Database::open(root / "workspace.db", Database::Mode::ReadOnly);
        EXPECT_OK(database);
        std::string text;
        for (const char* sql : Tables) {
            auto statement = database.value().prepare(sql);
            EXPECT_OK(statement);
            for (;;) {
                const auto hasRow = statement.value().step();
                EXPECT_OK(hasRow);
                if (!hasRow.value())
                    break;
                text += statement.value().text(0) + "\n";
            }
            text += "--\n";
        }
        return text;
    }

    static constexpr const char* Dataset
        = R"(INSERT INTO datasets VALUES(3, 'bible', '{"id":"bible","kind":"text","records":1,"records_sha256":"5678"}', ''))";
    const fs::path m_run = m_folder / "elsewhere/first";
};

TEST_F(RunsTest, AreImportedFromTheirFolder)
{
    ASSERT_VALUE(const RunId id, import(m_root));
    ASSERT_VALUE(Workspace workspace, open());
    ASSERT_VALUE(const RunRow run,
        workspace.read([&](const Database& database) { return rowOf<RunRow>(database, id); }).get());
    EXPECT_EQ(run.name, "first");
    EXPECT_EQ(run.state, RunState::Completed);
    EXPECT_EQ(run.step, 40);
    EXPECT_EQ(run.totalSteps, 40);
    EXPECT_EQ(run.bestStep, 40);
    EXPECT_EQ(run.seed, 7);
    EXPECT_EQ(run.tokens, 4000);
    EXPECT_EQ(run.seconds, 10);
    EXPECT_EQ(run.started, "2026-11-20T10:00:10Z");
    EXPECT_TRUE(run.model.has_value());
    ASSERT_VALUE(const auto analysis,
        workspace.read([&](const Database& database) { return analysisOf(database, id); }).get());
    ASSERT_EQ(analysis.size(), 10u);
    EXPECT_EQ(analysis[9].step, 40);
    EXPECT_EQ(analysis[9].measure.layer.index, 1);
    EXPECT_EQ(analysis[9].measure.value, 0.4);
    EXPECT_EQ(analysis[9].measure.signature, "retrieval|layer:1");
    ASSERT_VALUE(const auto used, workspace.read(allRows<RunDatasetRow>).get());
    ASSERT_EQ(used.size(), 1u);
    EXPECT_EQ(used[0].dataset, DatasetId{3});
    ASSERT_VALUE(const auto files, workspace.read(allRows<PredictionFileRow>).get());
    EXPECT_EQ(files.at(0).records, 9);
    EXPECT_THAT(files.at(0).scores, HasSubstr("0.5"));
    ASSERT_VALUE(const auto adapters, workspace.read(allRows<AdapterRow>).get());
    EXPECT_EQ(adapters.at(0).name, "first");
    EXPECT_EQ(adapters.at(0).run, id);
    EXPECT_EQ(adapters.at(0).base, run.model);
}

TEST_F(RunsTest, ListeningGivesTheSameRows)
{
    fs::copy(m_root, m_folder / "other", fs::copy_options::recursive);
    ASSERT_OK(import(m_root));
    ASSERT_VALUE(const auto heard, listen(m_folder / "other", madeUpEvents(40)));
    EXPECT_TRUE(heard.has_value());
    EXPECT_EQ(rows(m_root), rows(m_folder / "other"));
    EXPECT_THAT(rows(m_root), HasSubstr("retrieval|layer:1"));
}

TEST_F(RunsTest, AreImportedAgainInPlace)
{
    ASSERT_VALUE(const RunId first, import(m_root));
    const std::string before = rows(m_root);
    ASSERT_VALUE(const RunId second, import(m_root));
    EXPECT_EQ(first, second);
    EXPECT_EQ(rows(m_root), before);
}

TEST_F(RunsTest, ThatWereCutOffAreInterrupted)
{
    ASSERT_OK(writeFileAtomically(m_run / "events.jsonl", eventLines(madeUpEvents(30, false)) + "{\"type\""));
    ASSERT_OK(import(m_root));
    EXPECT_THAT(rows(m_root), HasSubstr("interrupted7 30 30"));
}

TEST_F(RunsTest, ThatWereResumedAreReadWhole)
{
    auto events = madeUpEvents(40);
    const std::vector<record::RunEvent> before(events.begin(), events.begin() + 20);
    std::vector<record::RunEvent> after{record::RunStarted{40, 15, 2, 1, 3.4, "cpu", "f32"}};
    after.insert(after.end(), events.begin() + 20, events.end());
    ASSERT_OK(listen(m_root, before));
    ASSERT_OK(listen(m_root, after));
    EXPECT_THAT(rows(m_root), HasSubstr("completed7 40 40 40"));
    EXPECT_THAT(rows(m_root), HasSubstr("4000 10.0"));
}

TEST_F(RunsTest, ThatNeverBeganLeaveNothing)
{
    ASSERT_VALUE(const auto none,
        listen(
            m_root, {RunFinished{RunFinished::Outcome::Failed, Error{errors::FileNotFound, {}, {}}, 0, {}}}));
    EXPECT_FALSE(none.has_value());
    fs::remove(m_run / "run.json");
    EXPECT_ERROR(import(m_root), errors::FileNotFound);
    EXPECT_ERROR(listen(m_root, madeUpEvents(2)), errors::FileNotFound);
    EXPECT_EQ(rows(m_root), "--\n--\n--\n--\n--\n--\n");
}

} // namespace
} // namespace isogloss::store
