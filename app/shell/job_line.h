// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/job_bar.h"

#include <optional>

namespace isogloss::app {

class JobController;
class RunController;

/// "32 s", "4 min", "2 h 5 min".
QString durationText(qint64 seconds);

/// What the job bar shows: the run under way, or the job that began first; nothing when nothing is computed.
std::optional<widgets::JobLine> jobLine(const RunController& runs, const JobController& jobs);

} // namespace isogloss::app
