// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/store/mixed_load.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace isogloss::store {

/// What a client of the child had acknowledged, and what it was in the middle of.
struct ClientLog
{
    LoadState acknowledged;
    std::optional<LoadStep> begun;
    std::string error; ///< code, when a step failed
};

/// core_store_child, whose output is read as it comes.
class Child
{
public:
    explicit Child(std::vector<std::string> arguments);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Reads until so many steps were acknowledged or the output ends; whether anything was said.
    bool readUntil(int steps, std::array<ClientLog, 2>& clients);
    /// SIGKILL.
    void kill() const;
    /// Waits for its end; the status as of waitpid.
    int wait() const;

private:
    bool readLine(std::string& line);

    pid_t m_process = 0;
    int m_output = -1;
    std::string m_unread;
};

} // namespace isogloss::store
