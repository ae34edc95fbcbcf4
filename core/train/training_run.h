// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/loaded_model.h"
#include "core/record/run_event.h"
#include "core/record/run_settings.h"

#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace isogloss::train {

/// Receives every event of a run, in order, on the run's thread. Must not block
/// and must not call the run back.
using RunSink = std::function<void(const record::RunEvent&)>;

/// What a run is made from.
struct RunRequest
{
    record::RunSettings settings; ///< ignored when resuming: run.json has them
    std::filesystem::path folder; ///< made when it is not there; it must not hold
                                  ///< a run unless resuming
    bool resume = false; ///< continue behind the newest checkpoint that is intact
    std::vector<RunSink> sinks; ///< besides events.jsonl
    std::optional<model::LoadedModel> model; ///< the base when it is open already; else it is opened
    std::function<void()> atBoundary; ///< called between micro-batches, where
                                      ///< others may use the device; may be empty
};

/// One training run on a thread of its own, from its settings to its adapter.
/// RunFinished is always the last event, whatever happens. Members may be
/// called from any thread; none blocks but wait() and the destructor, which
/// stops the run and joins.
class TrainingRun
{
public:
    explicit TrainingRun(RunRequest request);
    ~TrainingRun();
    TrainingRun(const TrainingRun&) = delete;
    TrainingRun& operator=(const TrainingRun&) = delete;

    /// At the next micro-batch boundary; unpause() goes on from there.
    void pause();
    void unpause();
    /// Finishes the optimizer step, then writes a checkpoint and goes on.
    void checkpointNow();
    /// Finishes the optimizer step, writes a checkpoint and the adapter, and ends
    /// as Stopped.
    void stopAndKeep();
    /// Ends at the next micro-batch boundary as Stopped; the step under way is
    /// dropped, checkpoints stay.
    void stop();

    /// Blocks until RunFinished was sent, and gives it.
    record::RunFinished wait();

private:
    struct Shared;
    std::unique_ptr<Shared> m_shared;
    std::shared_future<record::RunFinished> m_finished;
    std::jthread m_thread; ///< last, so that it is joined before what it uses goes
};

} // namespace isogloss::train
