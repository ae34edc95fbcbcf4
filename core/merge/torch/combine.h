// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/method.h"
#include "core/merge/torch/factors.h"
#include "core/merge/torch/pruning.h"

namespace isogloss::merge {

struct CombineOptions
{
    Method method = Method::Svd;
    std::int64_t rank = 8; ///< of the result of the methods that act on updates
    double density = 1; ///< share of entries that pruning keeps, 0..1
    SignVote vote = SignVote::Total;
    MaskSource mask; ///< for the methods that draw at random
};

/// One linear of the merged adapter from the parts of those that have it (at least one, all of one size; of
/// one rank where the method needs that). Svd gives all ranks, the largest part first. The result's scale is
/// 1, so that an adapter of rank r that holds it has alpha = r and no rsLoRA. (PEFT's add_weighted_adapter
/// keeps rsLoRA where the first adapter has it, which applies a scale twice.)
Factors combine(std::span<const Part> parts, const CombineOptions& options);

} // namespace isogloss::merge
