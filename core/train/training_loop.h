// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/train/commands.h"
#include "core/train/run_state.h"
#include "core/train/training_run.h"

namespace isogloss::train {

/// Opens, prepares and trains on the calling thread; sends every event but RunFinished. The state's events
/// are opened once the run folder is this run's own. Throws as torch does. Errors: everything that a person
/// can do something about.
Result<record::RunFinished::Outcome> runTraining(
    const RunRequest& request, Commands& commands, RunState& state);

} // namespace isogloss::train
