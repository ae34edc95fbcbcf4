// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/commands.h"
#include "core/train/event_file.h"
#include "core/train/micro_batches.h"
#include "core/train/prepared_data.h"
#include "core/train/run_folder.h"
#include "core/train/run_plan.h"
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
    /// The references outlive this.
    Training(
        const RunRequest& request, Commands& commands, std::optional<EventFile>& events, TrainingParts parts);

    /// Continues behind the newest intact checkpoint of the folder, or from the
    /// start when there is none. With `cutsEvents` the events are cut to what
    /// they were then.
    Result<void> restore(const RunFolder& from, bool cutsEvents);
    Result<record::RunFinished> run();

private:
    Result<void> send(const record::RunEvent& event);
    Result<void> announce();
    bool boundary();
    Result<std::optional<StepResult>> step();
    Result<void> afterStep();
    Result<void> watch();
    Result<void> evaluate();
    Result<void> save();
    Result<void> readState(const Json& position, const std::string& source);
    Json position() const;
    Result<record::RunFinished> finish(record::RunFinished::Outcome outcome);
    bool isPatienceOver() const;

    const RunRequest& m_request;
    Commands& m_commands;
    std::optional<EventFile>& m_events;
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

    std::int64_t m_step = 0; ///< optimizer steps done
    std::int64_t m_resumedFrom = 0;
    std::int64_t m_savedStep = -1;
    std::optional<double> m_bestLoss;
    std::optional<std::int64_t> m_bestStep;
    std::int64_t m_worseInARow = 0;
    std::vector<record::LogLine> m_notes;
};

/// torch's generators start from 64 bits; each purpose gets its own stream. On the CPU whatever the device:
/// dropout masks are drawn there as seeds.
at::Generator generatorFor(std::uint64_t seed, const char* purpose);

} // namespace isogloss::train
