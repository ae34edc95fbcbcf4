// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/train/child_process.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace isogloss::tests {

int statusOfChild(std::vector<std::string> words)
{
    const auto program = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "core_train_child";
    words.insert(words.begin(), program.string());
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    EXPECT_EQ(::posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments.data(), environ), 0);
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

} // namespace isogloss::tests
