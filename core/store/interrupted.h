// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace isogloss::store {

/// What a writer that is gone had under way.
struct Interrupted
{
    std::vector<std::string> runs; ///< names
    std::int64_t requeued = 0;
};

/// Runs that are still marked as running become interrupted, and entries of the queue that were running wait
/// again, to be resumed. Only for the one who holds the lock.
Result<Interrupted> markInterrupted(Database& database);

} // namespace isogloss::store
