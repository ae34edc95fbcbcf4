// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/decoder_weights.h"

namespace isogloss::model {

/// One of the seven linear maps of a block with its adapter, if it has one: (..., in) -> (..., out).
at::Tensor adaptedLinear(const at::Tensor& x, const BlockWeights& block, int layer, LinearKind kind,
    const ForwardOptions& options);

} // namespace isogloss::model
