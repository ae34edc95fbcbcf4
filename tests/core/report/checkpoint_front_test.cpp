// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/checkpoint_front.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/record/run_event_json.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace isogloss::report {
namespace {

CheckpointPoint point(std::optional<double> loss, std::optional<double> alignment, std::optional<double> forgetting)
{
    CheckpointPoint made;
    made.validationLoss = loss;
    made.alignment = alignment;
    made.forgetting = forgetting;
    return made;
}

TEST(CheckpointFront, HoldsWhatNoOtherIsBetterThan)
{
    std::vector<CheckpointPoint> points{point(1.0, 0.5, 0.1), point(0.9, 0.4, 0.2), point(1.1, 0.5, 0.1),
        point(0.9, 0.4, {}), point({}, {}, {})};
    markFront(points);
    EXPECT_TRUE(points[0].isOnFront);
    EXPECT_TRUE(points[1].isOnFront);
    EXPECT_FALSE(points[2].isOnFront);
    EXPECT_TRUE(points[3].isOnFront);
    EXPECT_FALSE(points[4].isOnFront);
}

TEST(CheckpointFront, TakesWhatWasMeasuredLastBeforeACheckpoint)
{
    const tests::TemporaryFolder folder;
    const auto save = [&](std::int64_t step) {
        const std::string path = "checkpoints/step-" + std::to_string(step);
        std::filesystem::create_directories(folder / path);
        EXPECT_OK(writeFileAtomically(folder / (path + "/adapter_config.json"), "{}"));
        return record::CheckpointSaved{step, path};
    };
    const auto snapshot = [](std::int64_t step, double value) {
        return record::AlignmentSnapshot{step,
            {{"retrieval_forward", "eng_Latn", "swh_Latn", {2}, value, {}, {}, 9, ""},
                {"retrieval_forward", "eng_Latn", "swh_Latn", {1}, 1.0, {}, {}, 9, ""}},
            {}};
    };
    const record::ForgettingSnapshot base{0, {{"eng_Latn", 2.0}}, {}};
    const record::ForgettingSnapshot later{10, {{"eng_Latn", 2.5}}, {}};
    std::string lines;
    for (const record::RunEvent& event : std::vector<record::RunEvent>{record::RunStarted{30, 0, 4, 2, 3.4, "cpu", "f32"},
             snapshot(0, 0.1), base, snapshot(10, 0.6), later, record::EvalResult{10, 1.5, true}, save(10),
             record::EvalResult{20, 1.7, false}, save(20), record::CheckpointSaved{25, "checkpoints/gone"},
             record::RunFinished{record::RunFinished::Outcome::Completed, {}, 30, 10}})
        lines += toJsonLine(record::toJson(event)) + "\n";
    ASSERT_OK(writeFileAtomically(folder / "events.jsonl", lines));
    ASSERT_VALUE(const auto points, readCheckpoints(folder.path()));
    ASSERT_EQ(points.size(), 2u);
    EXPECT_EQ(points[0].validationLoss, 1.5);
    EXPECT_EQ(points[0].alignment, 0.6);
    EXPECT_EQ(points[0].forgetting, 0.5);
    EXPECT_TRUE(points[0].isKept);
    EXPECT_TRUE(points[0].isOnFront);
    EXPECT_FALSE(points[1].isOnFront);
}

} // namespace
} // namespace isogloss::report
