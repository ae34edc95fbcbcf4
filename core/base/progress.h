// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

namespace isogloss {

/// How far a long operation is. Part of the job contract: every long function of core takes its arguments, a
/// std::stop_token and a ProgressSink, and returns a Result.
struct Progress
{
    std::uint64_t done = 0;
    std::uint64_t total = 0; ///< 0 while not known
};

/// Called on the working thread, often; must not block and must not call back into the operation. May be
/// empty.
using ProgressSink = std::function<void(const Progress&)>;

} // namespace isogloss
