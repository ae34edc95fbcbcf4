// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "app/cli/words.h"
#include "core/base/errors.h"

#include <cstdio>
#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

void printLine(std::FILE* stream, std::string_view line)
{
    std::fwrite(line.data(), 1, line.size(), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

Result<void> guarded(const Session::Action& action, Session& session)
{
    try {
        return action(session);
    } catch (const std::exception& failure) {
        return Error{errors::InternalFailure, {{"reason", failure.what()}}, failure.what()};
    }
}

} // namespace

CLI::App* Session::add(
    CLI::App& program, const char* name, const char* description, const char* example, Action action)
{
    CLI::App* const command = program.add_subcommand(name, description);
    command->add_flag("--json", m_json, "Print exactly one JSON document on stdout");
    command->footer(std::string("Example:\n  isogloss-cli ") + example);
    command->callback([this, action = std::move(action)] { m_chosen = action; });
    return command;
}

int Session::run(CLI::App& program, int argc, char** argv)
{
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? ExitDone : ExitUsage;
    }
    const auto result = guarded(m_chosen, *this);
    if (m_stop.stop_requested())
        return ExitStopped;
    if (result.has_value())
        return ExitDone;
    note("isogloss-cli: " + words(result.error()));
    return ExitFailed;
}

void Session::print(const Json& document) const
{
    printLine(stdout, document.dump());
}

void Session::say(std::string_view line) const
{
    printLine(m_json ? stderr : stdout, line);
}

void Session::note(std::string_view line) const
{
    printLine(stderr, line);
}

} // namespace isogloss::cli
