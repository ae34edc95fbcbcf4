// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/event_file.h"

#include <cstdint>
#include <optional>

namespace isogloss::train {

/// How far a run came, known however it ends. One thread.
struct RunState
{
    std::optional<EventFile> events; ///< once the run folder is this run's own
    std::int64_t step = 0; ///< optimizer steps done
    std::optional<std::int64_t> bestStep; ///< by validation loss
};

} // namespace isogloss::train
