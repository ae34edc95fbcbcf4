// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/long_table.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/record/adapter_card.h"
#include "core/record/run_event_json.h"
#include "core/record/scores.h"
#include "core/record/settings_table.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace isogloss::report {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

void makeRun(const std::filesystem::path& folder)
{
    record::RunSettings settings;
    settings.model = "/models/base";
    settings.run.seed = 7;
    std::filesystem::create_directories(folder / "evaluation");
    ASSERT_OK(writeJson(folder / "run.json",
        {{"settings", record::toJson(settings)},
            {"plan", {{"taught", {"eng_Latn"}}, {"aligned", Json::array()}}}}));
    record::StepMetrics step;
    step.step = 1;
    step.taskLoss = 1.0 / 3;
    step.learningRate = 5e-4;
    record::AlignmentSnapshot snapshot{1,
        {{"retrieval_backward", "eng_Latn", "swh_Latn", {3}, 0.1, 0.05, 0.2, 50, "retrieval|layer:3/4"},
            {"cosine", "eng_Latn", "swh_Latn", {record::Layer::FinalNorm}, 0.9, {}, {}, 50, ""}},
        {}};
    const record::ForgettingSnapshot forgetting{0, {{"eng_Latn", 2.5}}, {{"eng_Latn", {{10, 20}, {4, 8}}}}};
    std::string lines;
    for (const record::RunEvent& event : std::vector<record::RunEvent>{record::RunStarted{1, 0, 4, 2, 3.4, "cpu", "f32"},
             forgetting, step, snapshot, record::EvalResult{1, 0.5, true},
             record::RunFinished{record::RunFinished::Outcome::Completed, {}, 1, 1}})
        lines += toJsonLine(record::toJson(event)) + "\n";
    ASSERT_OK(writeFileAtomically(folder / "events.jsonl", lines));
    record::Scores scores;
    scores.task = "slots";
    scores.languages["swh_Latn"].f1 = 0.25;
    scores.languages["swh_Latn"].f1Interval = record::ScoreInterval{0.2, 0.3};
    scores.languages["swh_Latn"].records = 9;
    ASSERT_OK(writeJson(folder / "evaluation/scores.json", record::toJson(scores)));
}

TEST(LongTable, HasARowForEachNumber)
{
    const tests::TemporaryFolder folder;
    makeRun(folder / "first");
    const std::vector<std::filesystem::path> runs{folder / "first"};
    ASSERT_VALUE(const std::int64_t rows, writeLongTable(runs, folder / "numbers.csv"));
    EXPECT_EQ(rows, 9);
    ASSERT_VALUE(const std::string text, readFile(folder / "numbers.csv"));
    EXPECT_THAT(text, StartsWith(longHeader()));
    EXPECT_THAT(text, HasSubstr("base,none,first,7,0,,,,eng_Latn,,bits_per_character,2.5,,,2,bits_per_character|N:2\r\n"));
    EXPECT_THAT(text, HasSubstr("base,first,first,7,1,,,,,,task_loss,0.3333333333333333,,,,\r\n"));
    EXPECT_THAT(text,
        HasSubstr("base,first,first,7,1,3,0.75,eng_Latn,swh_Latn,backward,retrieval,0.1,0.05,0.2,50,"
                  "retrieval|layer:3/4\r\n"));
    EXPECT_THAT(text, HasSubstr("base,first,first,7,1,final_norm,1,eng_Latn,swh_Latn,,cosine,0.9,,,50,\r\n"));
    EXPECT_THAT(text, HasSubstr("base,first,first,7,1,,,,swh_Latn,,f1,0.25,0.2,0.3,9,\r\n"));
    EXPECT_THAT(text, HasSubstr("base,first,first,7,1,,,,transfer,,f1,0.25,,,,f1|N:9|text:"));
    EXPECT_THAT(text, HasSubstr("validation_loss,0.5"));
}

TEST(LongTable, MergedAdaptersNameTheirBaseModel)
{
    const tests::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "both/adapter");
    std::filesystem::create_directories(folder / "both/evaluation");
    record::AdapterCard card;
    card.baseName = "base";
    card.method = "cat";
    ASSERT_OK(writeJson(folder / "both/adapter/isogloss.json", record::toJson(card)));
    record::Scores scores;
    scores.task = "slots";
    scores.languages["swh_Latn"].f1 = 0.5;
    ASSERT_OK(writeJson(folder / "both/evaluation/scores.json", record::toJson(scores)));
    std::string text;
    ASSERT_OK(readLongRows(folder / "both", [&text](const LongRow& row) {
        text += longLine(row);
        return Result<void>();
    }));
    EXPECT_THAT(text, StartsWith("base,both,both,"));
}

TEST(LongTable, KeepsTheOldFileWhenARunCannotBeRead)
{
    const tests::TemporaryFolder folder;
    ASSERT_OK(writeFileAtomically(folder / "numbers.csv", "old"));
    const std::vector<std::filesystem::path> runs{folder / "nowhere"};
    EXPECT_FALSE(writeLongTable(runs, folder / "numbers.csv").has_value());
    ASSERT_VALUE(const std::string text, readFile(folder / "numbers.csv"));
    EXPECT_EQ(text, "old");
}

} // namespace
} // namespace isogloss::report
