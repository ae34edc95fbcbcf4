// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/mixed_load.h"

#include <csignal>
#include <mutex>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace {

using namespace isogloss;
using namespace isogloss::store;

/// Whole lines, one after another: a pipe takes long ones in parts.
void say(int client, const std::string& word, const std::string& text)
{
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    const std::string line = std::to_string(client) + " " + word + " " + text + "\n";
    for (std::size_t written = 0; written < line.size();) {
        const ssize_t taken = ::write(STDOUT_FILENO, line.data() + written, line.size() - written);
        if (taken < 0)
            ::_exit(3);
        written += static_cast<std::size_t>(taken);
    }
}

/// Step after step until one fails; says each before it begins and when it is acknowledged.
void work(Workspace& workspace, int client, std::uint64_t seed)
{
    auto state = workspace.read([client](const Database& database) { return readState(database, client); })
                     .get()
                     .value();
    Rng rng(seed, "client" + std::to_string(client));
    for (;;) {
        const LoadStep step = drawStep(rng, client, state);
        say(client, "begins", textOf(step));
        const auto done = perform(workspace, client, step);
        if (!done.has_value())
            return say(client, "failed", std::string(done.error().code.name));
        state.apply(step);
        say(client, "done", textOf(step));
    }
}

/// No file can grow beyond this: what a full disk looks like to a program.
void limitFiles(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, RLIM_INFINITY};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

/// store_child WORKSPACE SEED [LIMIT]: two clients write until the process is killed, or until files of LIMIT
/// bytes are full.
int main(int, char** argv)
{
    const std::uint64_t seed = std::stoull(argv[2]);
    auto workspace = Workspace::open(argv[1], Workspace::Mode::ReadWrite);
    if (!workspace.has_value())
        return 1;
    if (argv[3] != nullptr)
        limitFiles(std::stoull(argv[3]));
    std::jthread other([&] { work(workspace.value(), 1, seed); });
    work(workspace.value(), 0, seed);
    return 0;
}
