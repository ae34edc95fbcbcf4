// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/record/run_event_json.h"
#include "tests/support/expect_result.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace isogloss::store {

/// What a run of so many steps tells: a snapshot of two layers at step 0, at every tenth step and at the end.
inline std::vector<record::RunEvent> madeUpEvents(std::int64_t steps, bool isFinished = true)
{
    using namespace record;
    std::vector<RunEvent> events{RunStarted{steps, 0, 2, 1, 3.4, "cpu", "f32"}};
    const auto snapshot = [](std::int64_t step) {
        AlignmentSnapshot shown{step, {}, {}};
        for (int layer = 0; layer < 2; ++layer)
            shown.rows.push_back({"retrieval", "eng_Latn", "swh_Latn", {layer},
                0.01 * static_cast<double>(step), {}, {}, 50, "retrieval|layer:" + std::to_string(layer)});
        return shown;
    };
    events.push_back(snapshot(0));
    for (std::int64_t step = 1; step <= steps; ++step) {
        StepMetrics metrics;
        metrics.step = step;
        metrics.totalSteps = steps;
        metrics.taskLoss = 1.0 / static_cast<double>(step);
        if (step % 2 == 0)
            metrics.alignLoss = 0.5;
        metrics.tokens = 100;
        metrics.seconds = 0.25;
        events.push_back(metrics);
        if (step % 10 == 0)
            events.push_back(snapshot(step));
    }
    events.push_back(EvalResult{steps, 0.5, true});
    if (isFinished)
        events.push_back(RunFinished{RunFinished::Outcome::Completed, {}, steps, steps});
    return events;
}

inline std::string eventLines(const std::vector<record::RunEvent>& events, const std::string& hour = "10")
{
    std::string text;
    for (std::size_t i = 0; i < events.size(); ++i) {
        Json json = record::toJson(events[i]);
        json["seq"] = i;
        json["time"] = "2026-11-20T" + hour + ":00:" + std::to_string(10 + i % 50) + "Z";
        text += toJsonLine(json) + "\n";
    }
    return text;
}

/// The folder of a run, with an adapter and an evaluation.
inline void makeRunFolder(const std::filesystem::path& folder, const std::filesystem::path& model,
    const Json& dataHashes, const std::vector<record::RunEvent>& events)
{
    std::filesystem::create_directories(folder / "adapter");
    std::filesystem::create_directories(folder / "evaluation");
    ASSERT_OK(writeJson(folder / "run.json",
        {{"schema", 1}, {"settings", {{"model", model.string()}}}, {"plan", Json::object()},
            {"provenance", {{"seed", 7}, {"model", "abc"}, {"data", dataHashes}}}}));
    ASSERT_OK(writeFileAtomically(folder / "events.jsonl", eventLines(events)));
    ASSERT_OK(writeFileAtomically(folder / "adapter/adapter_config.json", "{}"));
    ASSERT_OK(writeFileAtomically(
        folder / "adapter/isogloss.json", R"({"base": {"name": "llama", "hash": "abc"}})"));
    ASSERT_OK(writeFileAtomically(folder / "evaluation/scores.json",
        R"({"task": "slots", "languages": {"swh_Latn": {"records": 9, "f1": 0.5}}, "means": {}})"));
    ASSERT_OK(writeFileAtomically(folder / "evaluation/predictions.swh_Latn.jsonl", "{}\n"));
}

} // namespace isogloss::store
