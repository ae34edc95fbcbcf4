// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/record/run_event_json.h"
#include "core/record/scores.h"
#include "core/record/settings_table.h"

#include <QTest>
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace isogloss::tests {

/// A snapshot of English and Swahili at layers 0 to 4, of which each text found is a '1' of `hits` at every layer.
inline record::AlignmentSnapshot snapshotOf(std::int64_t step, const std::string& hits)
{
    record::AlignmentSnapshot event{step, {}, {}};
    const auto found = static_cast<double>(std::count(hits.begin(), hits.end(), '1'));
    for (int layer = 0; layer <= 4; ++layer) {
        for (const char* measure : {"retrieval_forward", "retrieval_backward"}) {
            record::MeasureRow row;
            row.measure = measure;
            row.source = "eng_Latn";
            row.target = "swh_Latn";
            row.layer.index = layer;
            row.value = found / static_cast<double>(hits.size());
            row.sentences = static_cast<std::int64_t>(hits.size());
            row.signature = "retrieval|N:" + std::to_string(hits.size());
            event.rows.push_back(row);
        }
        event.hits.push_back({"eng_Latn", "swh_Latn", layer, hits});
    }
    return event;
}

/// What a run of four layers tells that teaches in English and aligns Swahili at layer 2 in so many steps.
inline std::vector<record::RunEvent> madeUpEvents(std::int64_t steps)
{
    std::vector<record::RunEvent> events{record::RunStarted{steps, 0, 4, 2, 2.0, "cpu", "f32"}};
    events.push_back(snapshotOf(0, "01000000000000000000"));
    for (std::int64_t step = 1; step <= steps; ++step) {
        record::StepMetrics metrics;
        metrics.step = step;
        metrics.totalSteps = steps;
        const auto done = static_cast<double>(step) / static_cast<double>(steps);
        metrics.taskLoss = 3 - 2 * done;
        metrics.alignLoss = 2 - done;
        metrics.tokens = 100;
        metrics.seconds = 0.5;
        events.push_back(metrics);
    }
    events.push_back(snapshotOf(steps, "11111111111111101111"));
    events.push_back(record::RunFinished{record::RunFinished::Outcome::Completed, {}, steps, {}});
    return events;
}

/// run.json and events.jsonl of a run that taught in English and aligned Swahili.
inline void makeRunFolder(const std::filesystem::path& folder, const std::filesystem::path& model,
    const record::RunSettings& settings, const std::vector<record::RunEvent>& events)
{
    std::filesystem::create_directories(folder);
    record::RunSettings frozen = settings;
    frozen.model = model.string();
    const Json record{{"schema", 1}, {"settings", record::toJson(frozen)},
        {"plan", {{"taught", {"eng_Latn"}}, {"aligned", {"eng_Latn", "swh_Latn"}}}},
        {"provenance", {{"seed", 1}}}};
    QVERIFY(writeJson(folder / "run.json", record).has_value());
    std::string lines;
    for (const record::RunEvent& event : events)
        lines += toJsonLine(record::toJson(event)) + "\n";
    QVERIFY(writeFileAtomically(folder / "events.jsonl", lines).has_value());
}

/// Scores of slots, with an interval of 0.05 to both sides.
inline record::LanguageScores scoresOf(double f1)
{
    record::LanguageScores scores;
    scores.records = 100;
    scores.f1 = f1;
    scores.f1Interval = record::ScoreInterval{std::max(0.0, f1 - 0.05), f1 + 0.05};
    return scores;
}

} // namespace isogloss::tests
