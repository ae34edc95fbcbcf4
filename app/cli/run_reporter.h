// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/progress_line.h"
#include "core/record/run_event.h"

#include <cstdint>
#include <mutex>

namespace isogloss::cli {

/// Tells a run on stderr while it goes: a live line per step (losses, tokens a second, time left), and a line
/// that stays for every snapshot, evaluation, warning and the end. Called from the run's thread.
class RunReporter
{
public:
    explicit RunReporter(const std::string& name);

    void operator()(const record::RunEvent& event);

private:
    void tell(const record::RunStarted& event);
    void tell(const record::StepMetrics& event);
    void tell(const record::AlignmentSnapshot& event);
    void tell(const record::ForgettingSnapshot& event);
    void tell(const record::EvalResult& event);
    void tell(const record::CheckpointSaved&) { }
    void tell(const record::LogLine& event);
    void tell(const record::RunFinished& event);
    void keep(const std::string& line);

    ProgressLine m_line;
    record::RunStarted m_started;
    double m_tokensPerSecond = 0; ///< smoothed
};

} // namespace isogloss::cli
