// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figures.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/record/run_event_json.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace isogloss::report {
namespace {

using ::testing::IsEmpty;

record::MeasureRow row(const char* measure, int layer, double value)
{
    return {measure, "eng_Latn", "swh_Latn", {layer}, value, {}, {}, 100, "retrieval|N:100"};
}

RunSummary run(const char* name)
{
    RunSummary summary;
    summary.name = name;
    summary.alignLayer = 1;
    summary.taught = {"eng_Latn"};
    summary.before = record::AlignmentSnapshot{
        0, {row("retrieval_forward", 0, 0.1), row("retrieval_backward", 0, 0.3)}, {}};
    summary.kept = record::AlignmentSnapshot{5,
        {row("retrieval_forward", 0, 0.5), row("retrieval_backward", 0, 0.7),
            row("retrieval_forward", record::Layer::FinalNorm, 1)},
        {}};
    record::Scores scores;
    scores.languages["eng_Latn"].f1 = 0.9;
    scores.languages["eng_Latn"].f1Interval = record::ScoreInterval{0.8, 0.95};
    scores.languages["swh_Latn"].f1 = 0.4;
    summary.scores = scores;
    return summary;
}

TEST(Figures, AlignmentShowsTheBaseModelOnceAndTheTrainedLayer)
{
    const std::vector<RunSummary> runs{run("first"), run("second")};
    const auto figures = alignmentFigures(runs);
    ASSERT_EQ(figures.size(), 1u);
    EXPECT_EQ(figures[0].name, "alignment-eng_Latn-swh_Latn");
    ASSERT_VALUE(const Json json, parseJson(figures[0].json, "figure"));
    EXPECT_EQ(json["isogloss_figure"], 1);
    EXPECT_EQ(json["signatures"], Json::array({"retrieval|N:100"}));
    const Json& series = json["contents"]["series"];
    ASSERT_EQ(series.size(), 3u);
    EXPECT_EQ(series[0]["role"], "ghost");
    EXPECT_DOUBLE_EQ(series[0]["y"][0], 0.2);
    EXPECT_EQ(series[2]["name"], "second");
    EXPECT_EQ(series[2]["look"], 1);
    EXPECT_EQ(series[2]["y"].size(), 1u);
    EXPECT_EQ(json["contents"]["marks"][0]["x"], 1.0);
}

TEST(Figures, ScoresStandByLanguageWithTheirIntervals)
{
    std::vector<RunSummary> runs{run("first"), run("second")};
    runs[1].scores->languages.erase("swh_Latn");
    const auto figures = scoreFigures(runs);
    ASSERT_EQ(figures.size(), 1u);
    ASSERT_VALUE(const Json json, parseJson(figures[0].json, "figure"));
    const Json& contents = json["contents"];
    EXPECT_EQ(contents["rows"][0]["heading"], "taught");
    EXPECT_EQ(contents["series"][0]["intervals"][0], Json::array({0.8, 0.95}));
    EXPECT_EQ(contents["series"][1]["values"][1], "nan");
    EXPECT_THAT(scoreFigures({}), IsEmpty());
}

TEST(Figures, MeasuresAndOtherTextsStandApart)
{
    std::vector<RunSummary> runs{run("first"), run("second"), run("third")};
    runs[1].scores->languages["swh_Latn"].data = "other";
    runs[2].scores->languages.clear();
    runs[2].scores->languages["swh_Latn"].chrf = 40;
    const auto figures = scoreFigures(runs);
    ASSERT_EQ(figures.size(), 2u);
    EXPECT_EQ(figures[0].name, "scores-f1");
    EXPECT_TRUE(figures[0].title.ends_with("Left out: second is not comparable: other text (text)"));
    ASSERT_VALUE(const Json f1, parseJson(figures[0].json, "figure"));
    ASSERT_EQ(f1["contents"]["series"].size(), 2u);
    EXPECT_EQ(f1["contents"]["series"][1]["values"], Json::array({0.9, "nan"}));
    ASSERT_VALUE(const Json chrf, parseJson(figures[1].json, "figure"));
    EXPECT_EQ(chrf["contents"]["range"], Json::array({0, 100}));
    EXPECT_EQ(chrf["contents"]["series"][0]["name"], "third");
}

TEST(Figures, RunsThatWatchedOtherSentencesHaveAFigureOfTheirOwn)
{
    std::vector<RunSummary> runs{run("first"), run("second")};
    for (auto* const snapshot : {&runs[1].before, &runs[1].kept})
        for (auto& row : (*snapshot)->rows)
            row.signature = "retrieval|N:100|text:other";
    const auto figures = alignmentFigures(runs);
    ASSERT_EQ(figures.size(), 2u);
    EXPECT_TRUE(figures[1].title.ends_with("Beside first: not comparable: other text (text)"));
    ASSERT_VALUE(const Json json, parseJson(figures[1].json, "figure"));
    EXPECT_EQ(json["contents"]["series"].size(), 2u);
    EXPECT_EQ(json["contents"]["series"][1]["name"], "second");
}

TEST(Figures, LossesAreReadStepByStep)
{
    const tests::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "first");
    std::string lines = toJsonLine(record::toJson(record::RunStarted{2, 0, 4, 2, 3.5, "cpu", "f32"})) + "\n";
    for (int i = 1; i <= 3; ++i) {
        record::StepMetrics step;
        step.step = i;
        step.taskLoss = 1.0 / i;
        if (i == 2)
            step.alignLoss = 3;
        lines += toJsonLine(record::toJson(record::RunEvent(step))) + "\n";
    }
    ASSERT_OK(writeFileAtomically(folder / "first/events.jsonl", lines));
    const std::vector<std::filesystem::path> folders{folder / "first", folder / "nowhere"};
    ASSERT_VALUE(const auto figures, lossFigures(folders));
    ASSERT_EQ(figures.size(), 2u);
    ASSERT_VALUE(const Json task, parseJson(figures[0].json, "figure"));
    EXPECT_EQ(task["contents"]["series"][0]["x"], Json::array({1.0, 2.0, 3.0}));
    ASSERT_VALUE(const Json align, parseJson(figures[1].json, "figure"));
    EXPECT_EQ(align["contents"]["references"][0]["value"], 3.5);
}

} // namespace
} // namespace isogloss::report
