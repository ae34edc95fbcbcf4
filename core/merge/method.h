// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace isogloss::merge {

/// How the updates dW_i = s_i B_i A_i of several adapters, s = alpha / r, become one (method.md section 4).
enum class Method {
    Cat, ///< ranks side by side: exactly sum w_i dW_i
    Svd, ///< the best approximation of that sum by a smaller rank
    Linear, ///< A and B summed apart, as PEFT's linear: has cross-terms B_i A_j
    Ties, ///< A and B pruned by magnitude, signs elected (Yadav et al. 2023)
    DareLinear, ///< A and B pruned at random and scaled up (Yu et al. 2023)
    DareTies, ///< both
    MagnitudePrune, ///< A and B pruned by magnitude
    TiesSvd, ///< these on dW itself, which is approximated afterwards
    DareLinearSvd,
    DareTiesSvd,
    MagnitudePruneSvd,
};

/// "cat", "dare_ties_svd", ...: PEFT's names.
std::string_view name(Method method);
/// Errors: MergeMethod{value, allowed}.
Result<Method> methodNamed(std::string_view name);
std::vector<std::string> methodNames();

bool prunes(Method method); ///< has a density
bool elects(Method method); ///< lets the majority choose signs
bool drawsAtRandom(Method method);
bool actsOnUpdates(Method method); ///< on dW, out x in numbers a module; else on its factors
bool choosesRank(Method method); ///< the result can have any rank
bool needsEqualRanks(Method method); ///< adds A to A and B to B

} // namespace isogloss::merge
