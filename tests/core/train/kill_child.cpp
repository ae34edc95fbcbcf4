// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/train/tiny_run.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <thread>

/// Trains in a process of its own and kills it: core_train_child WORLD RUN
/// STEPS EVENT MICROSECONDS. The kill comes that many microseconds behind the
/// event of that number, so at any point of the work after it.
int main(int, char** arguments)
{
    using namespace isogloss;
    const std::filesystem::path run = arguments[2];
    std::atomic<int> events = 0;
    const int fatal = std::atoi(arguments[4]);
    const std::chrono::microseconds delay(std::atoi(arguments[5]));
    const auto killer = [&](const record::RunEvent&) {
        if (++events == fatal)
            std::thread([delay] {
                std::this_thread::sleep_for(delay);
                std::raise(SIGKILL);
            }).detach();
    };
    train::RunRequest request;
    request.settings = tests::tinySettings(arguments[1], std::atoi(arguments[3]));
    request.folder = run;
    request.resume = std::filesystem::exists(run / "run.json");
    request.sinks = {killer};
    train::TrainingRun training(std::move(request));
    return training.wait().outcome == record::RunFinished::Outcome::Completed ? 0 : 1;
}
