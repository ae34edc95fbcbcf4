// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// The checkpoints of a run by what they cost and gain. Only what the run itself measured on validation data, watched
/// pairs and control texts counts: never a score on test languages, which would make the choice a part of the test.
namespace isogloss::report {

struct CheckpointPoint
{
    std::int64_t step = 0;
    std::filesystem::path adapter; ///< folder with its adapter
    /// Each as measured at this step, or last before it; empty where that was never measured.
    std::optional<double> validationLoss; ///< nats; lower is better
    std::optional<double> alignment; ///< translations found at the trained layer, mean over pairs and directions
    std::optional<double> forgetting; ///< bits per character over those of the base model, mean over languages
    bool isOnFront = false; ///< no other is as good in all and better in one
    bool isKept = false; ///< the one in the run's adapter/
};

/// Those that still lie in the folder, in the order of their steps. Blocks. Errors: of events.jsonl.
Result<std::vector<CheckpointPoint>> readCheckpoints(const std::filesystem::path& runFolder);

/// Marks the points that no other one is better than. A measure that a point lacks does not count against others.
void markFront(std::vector<CheckpointPoint>& points);

} // namespace isogloss::report
