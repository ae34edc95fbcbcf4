// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace isogloss::analysis {

/// How the hidden states of a sentence become one vector.
enum class Pool {
    Mean, ///< over its tokens
    Weighted, ///< mean with weight t on token t, 1-based (MEXA)
    Last, ///< its last token
    First, ///< its first token
    Given, ///< it came from a file as it is
};

/// "mean", "weighted", "last", "bos" or "given", as signatures write it; "mean+bos" where a begin-of-text
/// token counts in the mean.
std::string poolName(Pool pool, bool countsBeginOfText = false);

} // namespace isogloss::analysis
