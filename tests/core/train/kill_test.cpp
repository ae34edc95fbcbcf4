// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "tests/core/train/child_process.h"
#include "tests/core/train/tiny_run.h"
#include "tests/support/temporary_folder.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <sys/wait.h>

namespace isogloss::train {
namespace {

namespace fs = std::filesystem;

constexpr int Steps = 12;

/// Trains in a child that kills itself with SIGKILL behind the given event; true when it was killed.
bool killedChild(const fs::path& world, const fs::path& run, std::uint64_t event, std::uint64_t microseconds)
{
    const int status = tests::statusOfChild({world.string(), run.string(), std::to_string(Steps), "kill",
        std::to_string(event), std::to_string(microseconds)});
    EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
    return WIFSIGNALED(status);
}

TEST(Kill, resumedRunsEqualTheUninterruptedOne)
{
    const tests::TemporaryFolder folder;
    tests::makeTinyWorld(folder.path());
    tests::Events events;
    const auto settings = tests::tinySettings(folder.path(), Steps);
    ASSERT_EQ(tests::finishRun(settings, folder / "whole", events).outcome,
        record::RunFinished::Outcome::Completed);
    const std::string whole
        = tests::bytesOf(folder / "whole" / fs::path("adapter/adapter_model.safetensors"));

    const int rounds = std::getenv("ISOGLOSS_LONG") != nullptr ? 20 : 5;
    Rng rng(11, "kills");
    int kills = 0;
    for (int round = 0; round < rounds; ++round) {
        const fs::path run = folder / ("run" + std::to_string(round));
        for (int times = 0; times < 3; ++times) // killed up to three times in a row
            if (killedChild(folder.path(), run, 1 + rng.below(16), rng.below(20000)))
                ++kills;
            else
                break;
        const bool wasStarted = fs::exists(run / "run.json");
        ASSERT_EQ(tests::finishRun(settings, run, events, wasStarted).outcome,
            record::RunFinished::Outcome::Completed);
        EXPECT_EQ(tests::bytesOf(run / "adapter/adapter_model.safetensors"), whole) << "round " << round;
        EXPECT_EQ(tests::comparableEvents(run), tests::comparableEvents(folder / "whole"))
            << "round " << round;
    }
    EXPECT_GE(kills, rounds);
}

} // namespace
} // namespace isogloss::train
