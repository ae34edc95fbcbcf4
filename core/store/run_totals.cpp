// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_totals.h"

namespace isogloss::store {

namespace {

struct Taker
{
    RunRow& run;

    void operator()(const record::RunStarted& event) const
    {
        run.state = RunState::Running;
        run.totalSteps = event.totalSteps;
        run.alignLayer = event.alignLayer;
        run.device = event.device;
        run.dtype = event.dtype;
        run.error.clear();
    }
    void operator()(const record::StepMetrics& event) const
    {
        run.step = event.step;
        run.tokens += event.tokens;
        run.seconds += event.seconds;
    }
    void operator()(const record::EvalResult& event) const
    {
        if (event.best)
            run.bestStep = event.step;
    }
    void operator()(const record::RunFinished& event) const
    {
        constexpr RunState States[] = {RunState::Completed, RunState::Stopped, RunState::Failed};
        run.state = States[static_cast<std::size_t>(event.outcome)];
        run.bestStep = event.bestStep;
        run.error = event.error ? event.error->code.name : "";
    }
    void operator()(const record::AlignmentSnapshot&) const { }
    void operator()(const record::ForgettingSnapshot&) const { }
    void operator()(const record::CheckpointSaved&) const { }
    void operator()(const record::LogLine&) const { }
};

} // namespace

void takeEvent(const record::RunEvent& event, RunRow& run)
{
    std::visit(Taker{run}, event);
}

} // namespace isogloss::store
