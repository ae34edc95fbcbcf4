// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <stop_token>
#include <string_view>

namespace isogloss::cli {

inline constexpr int ExitDone = 0;
inline constexpr int ExitFailed = 1; ///< the input or the run failed
inline constexpr int ExitUsage = 2;
inline constexpr int ExitStopped = 130; ///< by the user

/// One call of the program: what was asked for, and where results and messages go. With --json stdout gets
/// exactly one JSON document; progress and messages go to stderr always.
class Session
{
public:
    /// What a command does once the words of the call are parsed; the Result's error becomes one sentence on
    /// stderr.
    using Action = std::function<Result<void>(Session&)>;

    explicit Session(std::stop_token stop)
        : m_stop(std::move(stop))
    {
    }

    /// Adds a subcommand with --json and an example under its help.
    CLI::App* add(
        CLI::App& program, const char* name, const char* description, const char* example, Action action);

    /// Parses, runs the chosen command and gives the exit status.
    int run(CLI::App& program, int argc, char** argv);

    bool json() const { return m_json; }
    std::stop_token stop() const { return m_stop; }
    /// Prints the one document of --json.
    void print(const Json& document) const;
    /// A line for people: on stdout, or on stderr when stdout is for JSON.
    void say(std::string_view line) const;
    /// A remark on stderr.
    void note(std::string_view line) const;

private:
    std::stop_token m_stop;
    bool m_json = false;
    Action m_chosen;
};

} // namespace isogloss::cli
