// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "tests/core/train/tiny_run.h"
#include "tests/support/temporary_folder.h"

#include <csignal>
#include <cstdlib>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace isogloss::train {
namespace {

namespace fs = std::filesystem;

constexpr int Steps = 12;

/// Runs train_child, which kills itself with SIGKILL at the given event; true
/// when it was killed.
bool killedChild(const fs::path& world, const fs::path& run, std::uint64_t event, std::uint64_t microseconds)
{
    const fs::path program = fs::read_symlink("/proc/self/exe").parent_path() / "core_train_child";
    std::vector<std::string> words{program.string(), world.string(), run.string(), std::to_string(Steps),
        std::to_string(event), std::to_string(microseconds)};
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    EXPECT_EQ(::posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments.data(), environ), 0);
    int status = 0;
    ::waitpid(child, &status, 0);
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
