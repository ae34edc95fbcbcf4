// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/torch/combine.h"
#include "core/merge/torch/lora_modules.h"

namespace isogloss::merge {

/// Each adapter alone, with weight 1, full rank and nothing pruned, must come out of the method as it went
/// in: the relative error of every linear, of the first alone for methods that act on updates. Errors:
/// MergeSelfTest{path, field, value}.
Result<void> testIdentity(const std::vector<LoraModules>& adapters, Method method);

} // namespace isogloss::merge
