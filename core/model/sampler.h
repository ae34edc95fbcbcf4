// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/rng.h"
#include "core/model/loaded_model.h"

#include <ATen/core/Tensor.h>
#include <span>
#include <vector>

namespace isogloss::model {

/// One token per row of logits (B, V): the likeliest at temperature 0, else drawn from the nucleus (Holtzman
/// et al. 2020: the fewest likeliest tokens whose probabilities reach topP), one draw of the row's own
/// generator.
std::vector<tokenizer::TokenId> chooseTokens(
    const at::Tensor& logits, const GenerationOptions& options, std::span<Rng* const> generators);

} // namespace isogloss::model
