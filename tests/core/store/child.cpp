// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/child.h"

#include <csignal>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace isogloss::store {

Child::Child(std::vector<std::string> words)
{
    const auto program = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "core_store_child";
    words.insert(words.begin(), program.string());
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    int ends[2];
    EXPECT_EQ(::pipe2(ends, O_CLOEXEC), 0);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    EXPECT_EQ(::posix_spawn(&m_process, program.c_str(), &actions, nullptr, arguments.data(), environ), 0);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    m_output = ends[0];
}

Child::~Child()
{
    ::close(m_output);
}

bool Child::readLine(std::string& line)
{
    for (;;) {
        if (const auto end = m_unread.find('\n'); end != std::string::npos) {
            line = m_unread.substr(0, end);
            m_unread.erase(0, end + 1);
            return true;
        }
        char bytes[65536];
        const ssize_t got = ::read(m_output, bytes, sizeof bytes);
        if (got <= 0)
            return false;
        m_unread.append(bytes, static_cast<std::size_t>(got));
    }
}

bool Child::readUntil(int steps, std::array<ClientLog, 2>& clients)
{
    std::string line;
    bool hasSpoken = false;
    while (steps > 0 && readLine(line)) {
        hasSpoken = true;
        ClientLog& client = clients.at(line[0] == '1' ? 1 : 0);
        const auto blank = line.find(' ', 2);
        const std::string word = line.substr(2, blank - 2);
        const std::string rest = line.substr(blank + 1);
        if (word == "begins") {
            client.begun = stepOf(rest);
        } else if (word == "done") {
            client.acknowledged.apply(stepOf(rest));
            client.begun.reset();
            --steps;
        } else {
            client.error = rest;
        }
    }
    return hasSpoken;
}

void Child::kill() const
{
    ::kill(m_process, SIGKILL);
}

int Child::wait() const
{
    int status = 0;
    ::waitpid(m_process, &status, 0);
    return status;
}

} // namespace isogloss::store
