// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/training_run.h"

#include "core/model/torch/compute_errors.h"
#include "core/train/commands.h"
#include "core/train/errors.h"
#include "core/train/run_state.h"
#include "core/train/training_loop.h"

#include <c10/util/Exception.h>

namespace isogloss::train {

namespace {

using record::RunFinished;

/// The one place where torch's exceptions end.
Result<RunFinished::Outcome> runGuarded(const RunRequest& request, Commands& commands, RunState& state)
{
    try {
        return runTraining(request, commands, state);
    } catch (const std::exception& failure) {
        Error error = model::computeError(failure, c10::kCPU);
        if (error.code == errors::DeviceMemory)
            return Error{errors::OutOfMemory, {}, std::move(error.detail)};
        if (dynamic_cast<const c10::Error*>(&failure) != nullptr)
            error.code = errors::TorchFailed;
        return error;
    }
}

RunFinished run(const RunRequest& request, Commands& commands)
{
    RunState state;
    auto outcome = runGuarded(request, commands, state);
    RunFinished finished;
    finished.step = state.step;
    finished.bestStep = state.bestStep;
    if (outcome.has_value()) {
        finished.outcome = outcome.value();
    } else {
        finished.outcome = RunFinished::Outcome::Failed;
        finished.error = std::move(outcome.error());
    }
    if (state.events && state.events->write(finished).has_value())
        (void)state.events->sync().has_value(); // the run is over, whether this can be written or not
    return finished;
}

} // namespace

struct TrainingRun::Shared
{
    RunRequest request;
    Commands commands;
    std::promise<RunFinished> finished;
};

TrainingRun::TrainingRun(RunRequest request)
    : m_shared(std::make_unique<Shared>())
{
    m_shared->request = std::move(request);
    m_finished = m_shared->finished.get_future().share();
    m_thread = std::jthread([shared = m_shared.get()] {
        const RunFinished finished = run(shared->request, shared->commands);
        for (const RunSink& sink : shared->request.sinks)
            sink(finished);
        shared->finished.set_value(finished);
    });
}

TrainingRun::~TrainingRun()
{
    stop();
}

void TrainingRun::pause()
{
    m_shared->commands.setPaused(true);
}

void TrainingRun::unpause()
{
    m_shared->commands.setPaused(false);
}

void TrainingRun::checkpointNow()
{
    m_shared->commands.askForCheckpoint();
}

void TrainingRun::stopAndKeep()
{
    m_shared->commands.askToStopAndKeep();
}

void TrainingRun::stop()
{
    m_shared->commands.askToStop();
}

RunFinished TrainingRun::wait()
{
    return m_finished.get();
}

} // namespace isogloss::train
