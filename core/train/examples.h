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

inline std::vector<const TaskExample*> pointersTo(const std::vector<TaskExample>& examples)
{
    std::vector<const TaskExample*> pointers;
    for (const TaskExample& example : examples)
        pointers.push_back(&example);
    return pointers;
}

/// Translations of each other.
struct AlignPair
{
    Ids source;
    Ids target;
};

} // namespace isogloss::train
