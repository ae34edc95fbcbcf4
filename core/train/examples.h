// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/tokenizer.h"

#include <vector>

namespace isogloss::train {

using Ids = std::vector<tokenizer::TokenId>;

/// A sequence whose tokens from `firstLabel` on (at least 1) are to be
/// predicted.
struct TaskExample
{
    Ids ids;
    std::size_t firstLabel = 1;
};

/// Translations of each other.
struct AlignPair
{
    Ids source;
    Ids target;
};

} // namespace isogloss::train
