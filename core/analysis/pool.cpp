// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/pool.h"

namespace isogloss::analysis {

std::string poolName(Pool pool, bool countsBeginOfText)
{
    switch (pool) {
    case Pool::Mean:
        return countsBeginOfText ? "mean+bos" : "mean";
    case Pool::Weighted:
        return "weighted";
    case Pool::Last:
        return "last";
    case Pool::Given:
        return "given";
    case Pool::First:
        break;
    }
    return "bos";
}

} // namespace isogloss::analysis
