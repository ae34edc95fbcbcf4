// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/merge.h"
#include "core/merge/torch/lora_modules.h"

namespace isogloss::merge {

/// isogloss.json of a merged adapter: the sources with weights and hashes, their languages, licences and
/// credits together; it may leave this computer when all of them may.
record::AdapterCard mergedCard(const std::vector<LoraModules>& adapters, const MergeOptions& options);

} // namespace isogloss::merge
