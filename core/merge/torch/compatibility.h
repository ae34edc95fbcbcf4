// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/merge.h"
#include "core/merge/torch/lora_modules.h"

namespace isogloss::merge {

/// Whether adapters can be merged by these options at all; what is worth knowing besides. Errors: MergeBases,
/// MergeOtherBase, MergeSizes, MergeRanks, MergeRepeated, and with a base those of reading an adapter for it.
Result<std::vector<record::LogLine>> checkCompatible(
    const std::vector<LoraModules>& adapters, const MergeOptions& options);

} // namespace isogloss::merge
