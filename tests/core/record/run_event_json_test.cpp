// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_event_json.h"

#include "core/base/errors.h"
#include "core/record/errors.h"
#include "tests/support/expect_result.h"

#include <nlohmann/json.hpp>

namespace isogloss::record {
namespace {

std::vector<RunEvent> everyKind()
{
    StepMetrics step;
    step.step = 3;
    step.totalSteps = 9;
    step.taskLoss = 1.25;
    step.gradCosine = -0.5;
    step.seconds = 0.1;
    step.secondsLeft = 12.5;
    step.memoryBytes = 3'000'000'000;
    MeasureRow row{
        "retrieval_forward", "eng_Latn", "kab_Latn", {Layer::FinalNorm}, 0.5, 0.25, 0.75, 200, "s"};
    MeasureRow plain{"cosine", "eng_Latn", "kab_Latn", {4}, 0.9, {}, {}, 200, ""};
    RunFinished finished;
    finished.outcome = RunFinished::Outcome::Failed;
    finished.error = Error{isogloss::errors::DiskFull, {{"path", "a"}}, "detail"};
    finished.step = 9;
    finished.bestStep = 6;
    return {RunStarted{9, 0, 12, 6, 3.46, "cpu", "f32"}, step,
        AlignmentSnapshot{3, {row, plain}, {{"eng_Latn", "kab_Latn", 4, "0110"}}},
        ForgettingSnapshot{3, {{"eng_Latn", 1.5}}, {{"eng_Latn", {{12.5, 3}, {8, 2}}}}}, EvalResult{3, 0.7, true},
        CheckpointSaved{3, "checkpoints/step-000003"},
        LogLine{LogLine::Level::Warning, {"test.code"}, {{"b", "2"}, {"a", "1"}}}, finished};
}

TEST(RunEventJson, KeepsEveryKindOfEvent)
{
    for (const RunEvent& event : everyKind()) {
        const Json json = toJson(event);
        ASSERT_VALUE(const RunEvent again, parseRunEvent(json, "line 1"));
        EXPECT_EQ(again.index(), event.index());
        EXPECT_EQ(toJson(again), json);
    }
}

TEST(RunEventJson, LeavesOutWhatIsEmpty)
{
    StepMetrics step;
    step.alignLoss = 2;
    const Json json = toJson(RunEvent(step));
    EXPECT_EQ(json["align_loss"], 2.0);
    EXPECT_FALSE(json.contains("task_loss"));
    EXPECT_EQ(json["type"], "step");
}

TEST(RunEventJson, KeepsTheOrderOfArguments)
{
    const Json json = toJson(RunEvent(LogLine{LogLine::Level::Info, {"c"}, {{"b", "2"}, {"a", "1"}}}));
    ASSERT_VALUE(const RunEvent event, parseRunEvent(json, "line 1"));
    EXPECT_EQ(std::get<LogLine>(event).arguments, (Arguments{{"b", "2"}, {"a", "1"}}));
}

TEST(RunEventJson, NamesWhatIsWrong)
{
    ASSERT_VALUE(const Json unknown, parseJson(R"({"type": "song"})", "x"));
    const auto result = parseRunEvent(unknown, "events.jsonl, line 4");
    EXPECT_ERROR(result, errors::EventUnknown);
    EXPECT_EQ(result.error().argument("path"), "events.jsonl, line 4");
    ASSERT_VALUE(const Json incomplete, parseJson(R"({"type": "evaluation", "step": 3})", "x"));
    EXPECT_ERROR(parseRunEvent(incomplete, "x"), isogloss::errors::JsonFieldMissing);
}

TEST(RunEventJson, TakesNoUnknownOutcomeForAnother)
{
    const auto parse
        = [](const std::string& text) { return parseRunEvent(parseJson(text, "x").value(), "x"); };
    EXPECT_OK(parse(R"({"type": "finished", "step": 3, "outcome": "stopped"})"));
    EXPECT_ERROR(
        parse(R"({"type": "finished", "step": 3, "outcome": "sung"})"), isogloss::errors::JsonFieldType);
    EXPECT_ERROR(parse(R"({"type": "finished", "step": 3})"), isogloss::errors::JsonFieldMissing);
    EXPECT_ERROR(parse(R"({"type": "log", "code": "c", "level": "song"})"), isogloss::errors::JsonFieldType);
    EXPECT_ERROR(
        parse(R"({"type": "finished", "step": 3, "outcome": "failed", "error": {"code": "c", "detail": 4}})"),
        isogloss::errors::JsonFieldType);
}

} // namespace
} // namespace isogloss::record
