// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_summary.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/record/adapter_card.h"
#include "core/record/run_event_json.h"
#include "core/record/settings_table.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace isogloss::report {
namespace {

using ::testing::ElementsAre;

class RunSummaryTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        record::RunSettings settings;
        settings.run.seed = 7;
        EXPECT_OK(writeJson(m_folder / "run.json",
            {{"settings", record::toJson(settings)},
                {"plan", {{"taught", {"eng_Latn"}}, {"aligned", {"eng_Latn", "kab_Latn"}}}}}));
    }

    void writeEvents(const std::vector<record::RunEvent>& events)
    {
        std::string text;
        for (const auto& event : events)
            text += toJsonLine(record::toJson(event)) + "\n";
        EXPECT_OK(writeFileAtomically(m_folder / "events.jsonl", text));
    }

    record::StepMetrics step(std::int64_t number)
    {
        record::StepMetrics metrics;
        metrics.step = number;
        metrics.tokens = 100;
        metrics.seconds = 0.5;
        return metrics;
    }

    const tests::TemporaryFolder m_folder;
};

TEST_F(RunSummaryTest, ReadsTheFirstAndTheLastSnapshot)
{
    writeEvents({record::RunStarted{2, 0, 12, 6, 3.4, "cpu", "f32"}, record::AlignmentSnapshot{0, {}, {}},
        step(1), record::AlignmentSnapshot{1, {}, {}}, step(2), record::AlignmentSnapshot{2, {}, {}},
        record::RunFinished{record::RunFinished::Outcome::Completed, {}, 2, {}}});
    ASSERT_VALUE(const RunSummary run, readRun(m_folder / ""));
    EXPECT_EQ(run.name, (m_folder / "x").parent_path().filename());
    EXPECT_EQ(run.settings.run.seed, 7u);
    EXPECT_THAT(run.aligned, ElementsAre("eng_Latn", "kab_Latn"));
    EXPECT_EQ(run.alignLayer, 6);
    EXPECT_EQ(run.steps, 2);
    EXPECT_EQ(run.tokens, 200);
    EXPECT_DOUBLE_EQ(run.seconds, 1);
    EXPECT_EQ(run.before->step, 0);
    EXPECT_EQ(run.kept->step, 2);
    EXPECT_TRUE(run.finished.has_value());
    EXPECT_FALSE(run.scores.has_value());
}

TEST_F(RunSummaryTest, ReadsScoresThatLieBeside)
{
    writeEvents({step(1)});
    std::filesystem::create_directory(m_folder / "evaluation");
    record::Scores scores;
    scores.task = "slots";
    scores.transferMean = 0.5;
    EXPECT_OK(writeJson(m_folder / "evaluation/scores.json", record::toJson(scores)));
    ASSERT_VALUE(const RunSummary run, readRun(m_folder / "."));
    EXPECT_EQ(run.scores->transferMean, 0.5);
    EXPECT_FALSE(run.finished.has_value());
}

TEST_F(RunSummaryTest, ReadsAMergedAdapterThatWasNeverTrained)
{
    const std::filesystem::path folder = m_folder / "merged";
    std::filesystem::create_directories(folder / "adapter");
    std::filesystem::create_directories(folder / "evaluation");
    record::AdapterCard card;
    card.taught = {"eng_Latn"};
    card.aligned = {"eng_Latn", "kab_Latn"};
    card.alignLayer = 4;
    card.method = "cat";
    card.baseName = "base";
    card.tokenizerHash = "tokens";
    card.prompt = "chatml";
    card.parents = {{"first", "", 0.5}};
    EXPECT_OK(writeJson(folder / "adapter/isogloss.json", record::toJson(card)));
    record::Scores scores;
    scores.task = "slots";
    scores.supervisedMean = 0.75;
    EXPECT_OK(writeJson(folder / "evaluation/scores.json", record::toJson(scores)));
    ASSERT_VALUE(const RunSummary run, readRun(folder));
    EXPECT_EQ(run.name, "merged");
    EXPECT_FALSE(run.isRun);
    EXPECT_EQ(run.method, "cat");
    EXPECT_EQ(run.model, "base");
    EXPECT_EQ(run.tokenizerHash, "tokens");
    EXPECT_EQ(run.prompt, "chatml");
    ASSERT_EQ(run.parents.size(), 1u);
    EXPECT_EQ(run.parents[0].weight, 0.5);
    EXPECT_EQ(run.alignLayer, 4);
    EXPECT_THAT(run.taught, ElementsAre("eng_Latn"));
    EXPECT_THAT(run.aligned, ElementsAre("eng_Latn", "kab_Latn"));
    EXPECT_EQ(run.scores->supervisedMean, 0.75);
    EXPECT_FALSE(run.before.has_value());
}

TEST_F(RunSummaryTest, NamesTheFileThatIsMissing)
{
    const auto run = readRun(m_folder / "nowhere");
    ASSERT_FALSE(run.has_value());
    EXPECT_EQ(run.error().code, isogloss::errors::FileNotFound);
}

} // namespace
} // namespace isogloss::report
