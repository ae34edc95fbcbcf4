// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"

namespace isogloss::cli {

/// The parts of `workspace` that speak of runs: adopt, curve.
void addWorkspaceRuns(CLI::App& group, Session& session);

} // namespace isogloss::cli
