// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/training_run.h"

#include "core/base/errors.h"
#include "core/train/commands.h"
#include "core/train/errors.h"
#include "core/train/event_file.h"
#include "core/train/training_loop.h"

#include <algorithm>
#include <c10/util/Exception.h>
#include <future>
#include <new>
#include <thread>

namespace isogloss::train {

namespace {

using record::RunFinished;

RunFinished failed(Error error)
{
    RunFinished finished;
    finished.outcome = RunFinished::Outcome::Failed;
    finished.error = std::move(error);
    return finished;
}

/// How far a run came, read off its events, so that it is known when the run fails.
struct Reached
{
    std::int64_t step = 0;
    std::optional<std::int64_t> bestStep;

    void follow(const record::RunEvent& event)
    {
        if (const auto* const started = std::get_if<record::RunStarted>(&event))
            step = started->resumedFromStep;
        else if (const auto* const metrics = std::get_if<record::StepMetrics>(&event))
            step = metrics->step;
        else if (const auto* const result = std::get_if<record::EvalResult>(&event); result && result->best)
            bestStep = result->step;
    }
};

/// The one place where torch's exceptions end.
RunFinished runGuarded(const RunRequest& request, Commands& commands, std::optional<EventFile>& events)
{
    try {
        auto result = runTraining(request, commands, events);
        return result.has_value() ? std::move(result).value() : failed(std::move(result.error()));
    } catch (const c10::OutOfMemoryError& failure) {
        return failed({errors::OutOfMemory, {}, failure.what()});
    } catch (const std::bad_alloc& failure) {
        return failed({errors::OutOfMemory, {}, failure.what()});
    } catch (const c10::Error& failure) {
        return failed({errors::TorchFailed, {{"reason", failure.what_without_backtrace()}}, failure.what()});
    } catch (const std::exception& failure) {
        return failed({errors::InternalFailure, {{"reason", failure.what()}}, failure.what()});
    }
}

} // namespace

struct TrainingRun::Shared
{
    RunRequest request;
    Commands commands;
    Reached reached; ///< used on the run's thread alone
    std::promise<RunFinished> finished;
};

TrainingRun::TrainingRun(RunRequest request)
    : m_shared(std::make_unique<Shared>())
{
    m_shared->request = std::move(request);
    m_shared->request.sinks.push_back(
        [reached = &m_shared->reached](const record::RunEvent& event) { reached->follow(event); });
    m_finished = m_shared->finished.get_future().share();
    m_thread = std::jthread([shared = m_shared.get()] {
        std::optional<EventFile> events;
        RunFinished finished = runGuarded(shared->request, shared->commands, events);
        if (finished.outcome == RunFinished::Outcome::Failed) {
            finished.step = shared->reached.step;
            finished.bestStep = shared->reached.bestStep;
        }
        if (events && events->write(finished).has_value())
            (void)events->sync().has_value();
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
