// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/train/tiny_run.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <sys/resource.h>
#include <thread>

namespace {

using namespace isogloss;

/// Kills this process so many microseconds behind the event of that number: at any point of the work after
/// it.
train::RunSink killer(int event, std::chrono::microseconds delay)
{
    return [event, delay, events = 0](const record::RunEvent&) mutable {
        if (++events == event)
            std::thread([delay] {
                std::this_thread::sleep_for(delay);
                std::raise(SIGKILL);
            }).detach();
    };
}

/// No file can grow beyond this: what a full disk looks like to a program.
void limitFiles(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

/// Trains in a process of its own, resuming when there is a run:
///   core_train_child WORLD RUN STEPS kill EVENT MICROSECONDS
///   core_train_child WORLD RUN STEPS full BYTES
int main(int, char** arguments)
{
    const std::filesystem::path run = arguments[2];
    train::RunRequest request;
    request.settings = tests::tinySettings(arguments[1], std::atoi(arguments[3]));
    request.folder = run;
    request.resume = std::filesystem::exists(run / "run.json");
    if (std::string_view(arguments[4]) == "kill")
        request.sinks = {killer(std::atoi(arguments[5]), std::chrono::microseconds(std::atoi(arguments[6])))};
    else
        limitFiles(std::strtoull(arguments[5], nullptr, 10));
    train::TrainingRun training(std::move(request));
    return training.wait().outcome == record::RunFinished::Outcome::Completed ? 0 : 1;
}
