// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/train/commands.h"
#include "core/train/event_file.h"
#include "core/train/training_run.h"

#include <optional>

namespace isogloss::train {

/// Opens, prepares and trains on the calling thread; sends every event but
/// RunFinished, which it returns. `events` is opened once the run folder is
/// this run's own. Throws as torch does. Errors: everything that a person can
/// do something about.
Result<record::RunFinished> runTraining(
    const RunRequest& request, Commands& commands, std::optional<EventFile>& events);

} // namespace isogloss::train
