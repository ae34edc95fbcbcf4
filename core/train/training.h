// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/commands.h"
#include "core/train/early_stopping.h"
#include "core/train/micro_batches.h"
#include "core/train/prepared_data.h"
#include "core/train/run_folder.h"
#include "core/train/run_plan.h"
#include "core/train/run_state.h"
#include "core/train/time_left.h"
#include "core/train/torch/optimizer.h"
#include "core/train/torch/rate_schedule.h"
#include "core/train/torch/step_engine.h"
#include "core/train/training_run.h"
#include "core/train/watcher.h"

namespace isogloss::train {

/// What a run has read before it trains.
struct TrainingParts
{
    record::RunSettings settings; ///< frozen
    RunPlan plan;
    PreparedData data;
    model::LoadedModel model;
    model::LoraAdapter adapter; ///< first weights, on the model's device
    std::shared_ptr<const Json> record; ///< run.json
    std::vector<record::LogLine> notes; ///< told at the start
};

/// A run while it trains, from its parts to its adapter. One thread; throws as
/// torch does.
class Training
{
public:
    using Outcome = record::RunFinished::Outcome;

    /// The references outlive this.
    Training(const RunRequest& request, Commands& commands, RunState& state, TrainingParts parts);

    /// Opens the events of a run that begins.
    Result<void> begin();
    /// Continues the run of this folder behind its newest intact checkpoint, or from its start when there is
    /// none; the events are cut to what they were then.
    Result<void> resume();
    /// Continues where another run ended, with its best adapter as the best so far. Errors: NothingToExtend,
    /// NoStepsLeft, InputsChanged.
    Result<void> extend(const RunFolder& from);
    Result<Outcome> run();

private:
    Result<Json> load(const RunFolder& from, std::int64_t step);
    Result<void> openEvents(std::uint64_t keptBytes, std::int64_t nextSequence);
    void noteDamaged(const RunFolder& from, const std::vector<std::int64_t>& steps);

    Result<void> send(const record::RunEvent& event);
    Result<void> tell(record::LogLine::Level level, ErrorCode code, Arguments arguments = {});
    Result<void> announce();
    bool boundary();
    Result<void> waitWhileHeld();
    Result<bool> step();
    Result<void> tellMemory(const StepResult& result);
    Result<void> afterStep();
    Result<void> watch();
    Result<void> evaluate();
    Result<void> save();
    Result<void> publish();
    Json position() const;

    const RunRequest& m_request;
    Commands& m_commands;
    RunState& m_state;
    const TrainingParts m_parts;
    const RunPlan& m_plan;
    const RunFolder m_folder;
    const model::Decoder& m_decoder;
    model::LoraAdapter m_adapter; ///< handles to the storage of m_parts.adapter
    at::Generator m_dropout;
    Optimizer m_optimizer;
    const RateSchedule m_rate;
    MicroBatches m_batches;
    StepEngine m_engine;
    const Watcher m_watcher;

    EarlyStopping m_stopping;
    std::int64_t m_savedStep = -1;
    TimeLeft m_timeLeft;
    double m_heldSeconds = 0; ///< of the step under way
    std::optional<Error> m_boundaryError;
    std::vector<record::LogLine> m_notes;
};

/// torch's generators start from 64 bits; each purpose gets its own stream. On the CPU whatever the device:
/// dropout masks are drawn there as seeds.
at::Generator generatorFor(std::uint64_t seed, const char* purpose);

} // namespace isogloss::train
