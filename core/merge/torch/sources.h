// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/merge.h"
#include "core/merge/torch/lora_modules.h"

namespace isogloss::merge {

/// Whether the numbers of the options are within their ranges. Errors: MergeNothing, MergeSetting,
/// MergeSettingUnused.
Result<void> checkSettings(const MergeOptions& options);

/// In their order. Errors: those of readModules.
Result<std::vector<LoraModules>> readSources(const std::vector<Source>& sources);

/// What the adapters add to a linear: a part of each that has it with a weight other than 0 there. All weights 0: one
/// part, of weight 0. Nothing where none has it.
std::vector<Part> partsOf(
    const std::vector<LoraModules>& adapters, const std::vector<Source>& sources, const ModuleId& id);

/// An adapter's own update of a linear, its scale folded in; nothing where it has none.
std::optional<Factors> updateOf(const LoraModules& adapter, const ModuleId& id);

} // namespace isogloss::merge
