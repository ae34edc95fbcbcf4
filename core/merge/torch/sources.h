// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/merge.h"
#include "core/merge/torch/lora_modules.h"

namespace isogloss::merge {

/// Whether the numbers of the options are within their ranges. Errors: MergeNothing, MergeSetting.
Result<void> checkSettings(const MergeOptions& options);

/// In their order. Errors: those of readModules.
Result<std::vector<LoraModules>> readSources(const std::vector<Source>& sources);

/// An adapter's own update of a linear, its scale folded in; nothing where it has none.
std::optional<Factors> updateOf(const LoraModules& adapter, const ModuleId& id);

} // namespace isogloss::merge
