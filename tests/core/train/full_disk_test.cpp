// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/train/child_process.h"
#include "tests/core/train/tiny_run.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/wait.h>

namespace isogloss::train {
namespace {

namespace fs = std::filesystem;

/// The largest file of a run that is not its events.
std::uintmax_t largestFile(const fs::path& run)
{
    std::uintmax_t largest = 0;
    for (const auto& entry : fs::recursive_directory_iterator(run))
        if (entry.is_regular_file() && entry.path().filename() != "events.jsonl")
            largest = std::max(largest, entry.file_size());
    return largest;
}

TEST(FullDisk, theRunFailsAndGoesOnOnceThereIsRoom)
{
    constexpr int Steps = 80;
    const tests::TemporaryFolder folder;
    tests::makeTinyWorld(folder.path());
    tests::Events events;
    const auto settings = tests::tinySettings(folder.path(), Steps);
    tests::finishRun(settings, folder / "whole", events);
    const std::string whole
        = tests::bytesOf(folder / "whole" / fs::path("adapter/adapter_model.safetensors"));

    // Limits at which checkpoints cannot be written, and at which the events outgrow the limit half-way.
    const auto checkpointBytes = largestFile(folder / "whole");
    const auto eventBytes = fs::file_size(folder / "whole" / fs::path("events.jsonl"));
    ASSERT_GT(eventBytes * 2 / 3, checkpointBytes);
    int round = 0;
    for (const auto limit : {checkpointBytes / 2, eventBytes * 2 / 3}) {
        const fs::path run = folder / ("run" + std::to_string(++round));
        const int status = tests::statusOfChild(
            {folder.path().string(), run.string(), std::to_string(Steps), "full", std::to_string(limit)});
        ASSERT_TRUE(WIFEXITED(status));
        EXPECT_EQ(WEXITSTATUS(status), 1);
        EXPECT_FALSE(fs::exists(run / "adapter"));
        ASSERT_TRUE(fs::exists(run / "run.json"));
        ASSERT_EQ(
            tests::finishRun(settings, run, events, true).outcome, record::RunFinished::Outcome::Completed);
        EXPECT_EQ(tests::bytesOf(run / "adapter/adapter_model.safetensors"), whole) << limit;
        EXPECT_EQ(tests::comparableEvents(run), tests::comparableEvents(folder / "whole")) << limit;
    }
}

} // namespace
} // namespace isogloss::train
