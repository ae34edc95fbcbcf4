// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/merge.h"
#include "core/merge/torch/factors.h"

namespace isogloss::merge {

/// Of two updates of the same linear, scales folded in.
Interference interference(const Factors& x, const Factors& y);

} // namespace isogloss::merge
