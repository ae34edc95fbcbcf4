// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/strong_id.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>

namespace isogloss::work {

using JobId = StrongId<struct JobTag>;

/// A piece of long work under the job contract: it polls the stop token, reports progress, and returns a
/// Result.
struct Job
{
    using Work = std::function<Result<void>(std::stop_token, const ProgressSink&)>;

    std::string name; ///< for logs and lists
    bool isShort = false; ///< estimated under 60 s: let in at the next safe point of a running long job
    Work work;
};

/// How a job ended. Being stopped is an outcome, not an error.
struct JobOutcome
{
    enum class Kind { Done, Stopped, Failed };
    Kind kind = Kind::Done;
    std::optional<Error> error; ///< when failed
};

struct JobEvent
{
    enum class Kind { Waiting, Started, Progressed, Finished };
    JobId job;
    Kind kind = Kind::Waiting;
    Progress progress; ///< of Progressed
    JobOutcome outcome; ///< of Finished, which every job gets, last
};

/// Called on the thread that works; must not block.
using JobEventSink = std::function<void(const JobEvent&)>;

} // namespace isogloss::work
