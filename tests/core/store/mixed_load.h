// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/rng.h"
#include "core/store/workspace.h"

#include <map>
#include <string>

/// Writes of many kinds, for tests that cut a process off in the middle of them. Each client works on names
/// of its own, so that what it left is known exactly.
namespace isogloss::store {

/// "put", "remove" (experiments), "run" (with its analysis), "edit", "undo", "queue", "backup".
struct LoadStep
{
    std::string kind;
    std::string name;
    std::string value;
};

std::string textOf(const LoadStep& step);
LoadStep stepOf(const std::string& text);

/// What the steps of one client come to.
struct LoadState
{
    std::map<std::string, std::string> experiments; ///< settings by name
    std::map<std::string, int> runs; ///< rows of analysis by name
    std::string edits; ///< one letter a step, those undone in capitals
    int queued = 0;

    void apply(const LoadStep& step);
    friend bool operator==(const LoadState&, const LoadState&) = default;
};

/// Draws the next step; a state it can be applied to is `state`.
LoadStep drawStep(Rng& rng, int client, const LoadState& state);

/// Does the step in the workspace, and waits until it is acknowledged.
Result<void> perform(Workspace& workspace, int client, const LoadStep& step);

/// What the database holds of a client.
Result<LoadState> readState(const Database& database, int client);

} // namespace isogloss::store
