// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/merge.h"

namespace isogloss::merge {

/// The adapters of all checkpoints of a run, each with the same weight, adding up to 1: their average is a
/// merge (Schmidt et al. 2023). Errors: MergeNoCheckpoints{path}.
Result<std::vector<Source>> checkpointsOf(const std::filesystem::path& runFolder);

} // namespace isogloss::merge
