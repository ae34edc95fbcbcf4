// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/eval/run_conditions.h"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace isogloss::cli {

/// Runs as a person names them: their folders, or a set that `compare-set` queued.
struct ComparedRuns
{
    std::vector<std::string> folders;
    std::string comparison; ///< name of the set
    std::string workspace; ///< of the set

    /// Adds what says so to a command; it needs this object as long as the command lives.
    void add(CLI::App& command, const std::string& foldersHelp);

    /// By condition: those of a set as far as they are done, others by their settings. Blocks. Errors: of readRun,
    /// of opening a workspace, NothingNamed.
    Result<eval::NamedRuns> named() const;
};

} // namespace isogloss::cli
