// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/training.h"

#include "core/model/devices.h"
#include "core/model/torch/loaded_model_parts.h"
#include "core/train/errors.h"
#include "core/train/run_record.h"
#include "core/train/torch/checkpoint.h"

#include <ATen/ATen.h>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>

namespace isogloss::train {

using record::LogLine;

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

ObjectiveOptions objectiveOptions(const TrainingParts& parts)
{
    const auto& objective = parts.settings.objective;
    const bool hasBegin = parts.model.tokenizer().addsBeginOfText();
    return {objective, std::max(parts.plan.alignLayer, 1), hasBegin && !objective.poolSpecial ? 1 : 0};
}

analysis::SignatureContext signatureContext(const TrainingParts& parts)
{
    analysis::SignatureContext context;
    context.layers = parts.model.config().layers;
    context.dtype = parts.model.dtypeName();
    context.tokenizerHash = parts.model.tokenizer().hash();
    context.modelHash = (*parts.record)["provenance"]["model"].get<std::string>();
    return context;
}

} // namespace

at::Generator generatorFor(std::uint64_t seed, const char* purpose)
{
    at::Generator generator = at::detail::getDefaultCPUGenerator().clone();
    generator.set_current_seed(Rng(seed, purpose).next());
    return generator;
}

Training::Training(const RunRequest& request, Commands& commands, RunState& state, TrainingParts parts)
    : m_request(request)
    , m_commands(commands)
    , m_state(state)
    , m_parts(std::move(parts))
    , m_plan(m_parts.plan)
    , m_folder(request.folder)
    , m_decoder(m_parts.model.parts().decoder)
    , m_adapter(m_parts.adapter)
    , m_dropout(generatorFor(m_parts.settings.run.seed, "dropout"))
    , m_optimizer((m_adapter.requireGradients(true), m_adapter.parameters()), m_parts.settings.optimizer)
    , m_rate(m_parts.settings.optimizer, m_plan.totalSteps)
    , m_batches(m_parts.settings, m_plan, m_parts.data)
    , m_engine(m_decoder, m_adapter, &m_dropout, m_optimizer, objectiveOptions(m_parts))
    , m_watcher(m_decoder, m_adapter, m_parts.data, m_plan, objectiveOptions(m_parts),
          m_parts.model.tokenizer().addsBeginOfText(), signatureContext(m_parts))
    , m_stopping(m_parts.settings.run.patience)
    , m_timeLeft(m_plan)
    , m_notes(m_parts.notes)
{
}

Result<void> Training::send(const record::RunEvent& event)
{
    ISOGLOSS_CHECK(m_state.events->write(event));
    for (const RunSink& sink : m_request.sinks)
        sink(event);
    return {};
}

Result<void> Training::tell(LogLine::Level level, ErrorCode code, Arguments arguments)
{
    arguments.emplace_back("step", std::to_string(m_state.step));
    return send(LogLine{level, code, std::move(arguments)});
}

Result<void> Training::announce()
{
    record::RunStarted started;
    started.totalSteps = m_plan.totalSteps;
    started.resumedFromStep = m_state.step;
    started.layers = m_decoder.config().layers;
    started.alignLayer = m_plan.alignLayer;
    started.alignChance = m_plan.alignLayer > 0 ? std::log(static_cast<double>(m_plan.batchSize)) : 0;
    started.device = m_parts.model.deviceName();
    started.dtype = m_parts.model.dtypeName();
    ISOGLOSS_CHECK(send(started));
    if (m_savedStep == m_state.step) // its line was cut off with what came behind the checkpoint
        ISOGLOSS_CHECK(send(record::CheckpointSaved{m_savedStep, RunFolder::checkpointPath(m_savedStep)}));
    for (const LogLine& note : m_notes)
        ISOGLOSS_CHECK(send(note));
    return {};
}

Result<Training::Outcome> Training::run()
{
    const auto isAtEnd = [this] { return m_state.step == m_plan.totalSteps; };
    ISOGLOSS_CHECK(announce());
    if (m_savedStep != m_state.step)
        ISOGLOSS_CHECK(watch());
    if (m_savedStep != m_state.step && m_state.step > 0)
        ISOGLOSS_CHECK(save());
    while (!isAtEnd() && !m_stopping.isOver()) {
        ISOGLOSS_TRY(const bool isDone, step());
        if (!isDone)
            return Outcome::Stopped;
        ISOGLOSS_CHECK(afterStep());
        const bool isSaved = m_savedStep == m_state.step;
        if (m_commands.wantsStop() && !isSaved)
            return Outcome::Stopped;
        if (m_commands.wantsStopAndKeep() && !isAtEnd()) {
            ISOGLOSS_CHECK(publish());
            return Outcome::Stopped;
        }
    }
    if (!isAtEnd())
        ISOGLOSS_CHECK(tell(
            LogLine::Level::Info, says::EarlyStop, {{"count", std::to_string(m_stopping.worseInARow())}}));
    ISOGLOSS_CHECK(publish());
    return Outcome::Completed;
}

/// False when the step is to be dropped. Waits here while the run is paused.
bool Training::boundary()
{
    if (m_request.atBoundary)
        m_request.atBoundary();
    auto result = m_commands.isHeld() ? waitWhileHeld() : m_state.events->flushDue();
    if (!result.has_value())
        m_boundaryError = std::move(result.error());
    return !m_boundaryError && !m_commands.wantsStop();
}

Result<void> Training::waitWhileHeld()
{
    const auto start = Clock::now();
    ISOGLOSS_CHECK(tell(LogLine::Level::Info, says::Paused));
    ISOGLOSS_CHECK(m_state.events->flush());
    m_commands.waitWhileHeld();
    m_heldSeconds += secondsSince(start);
    return m_commands.wantsStop() ? Result<void>() : tell(LogLine::Level::Info, says::Continued);
}

/// False when the step was dropped, since a stop was asked for.
Result<bool> Training::step()
{
    const auto start = Clock::now();
    m_heldSeconds = 0;
    const std::int64_t next = m_state.step + 1;
    const bool isWatched = next % m_plan.watchEvery == 0 || next == m_plan.totalSteps;
    const double rate = m_rate.rate(m_state.step);
    const auto result = m_engine.step(
        m_batches.next(m_parts.settings.batch.accumulation), rate, isWatched, [this] { return boundary(); });
    if (m_boundaryError)
        return std::move(*m_boundaryError);
    if (!result)
        return false;
    if (!result->isFinite)
        return Error{errors::LossNotFinite, {{"step", std::to_string(next)}}, {}};
    m_state.step = next;
    ISOGLOSS_CHECK(tellMemory(*result));
    record::StepMetrics metrics;
    metrics.step = next;
    metrics.totalSteps = m_plan.totalSteps;
    metrics.epoch = m_batches.epoch();
    metrics.taskLoss = result->taskLoss;
    metrics.alignLoss = result->alignLoss;
    metrics.inBatchRetrieval = result->retrieval;
    metrics.learningRate = rate;
    metrics.gradNorm = result->gradNorm;
    metrics.taskGradNorm = result->taskGradNorm;
    metrics.alignGradNorm = result->alignGradNorm;
    metrics.gradCosine = result->gradCosine;
    metrics.tokens = result->tokens;
    metrics.seconds = secondsSince(start) - m_heldSeconds;
    m_timeLeft.took(isWatched ? TimeLeft::Work::WatchedStep : TimeLeft::Work::Step, metrics.seconds);
    metrics.secondsLeft = m_timeLeft.seconds(next);
    metrics.memoryBytes = static_cast<std::int64_t>(model::usedMemoryBytes(m_parts.model.parts().decoder.device()));
    ISOGLOSS_CHECK(send(metrics));
    return true;
}

Result<void> Training::tellMemory(const StepResult& result)
{
    const auto tellChunk = [this](ErrorCode code, std::size_t chunk) {
        return tell(LogLine::Level::Warning, code, {{"value", std::to_string(chunk)}});
    };
    if (result.newTaskChunk)
        ISOGLOSS_CHECK(tellChunk(says::BatchHalved, *result.newTaskChunk));
    if (result.newAlignChunk)
        ISOGLOSS_CHECK(tellChunk(says::PairsRecomputed, *result.newAlignChunk));
    return {};
}

Result<void> Training::afterStep()
{
    const bool isLast = m_state.step == m_plan.totalSteps;
    if (m_state.step % m_plan.watchEvery == 0 || isLast)
        ISOGLOSS_CHECK(watch());
    if (m_state.step % m_plan.evaluateEvery == 0 || isLast)
        ISOGLOSS_CHECK(evaluate());
    if (m_commands.wantsStop())
        return {}; // what a stop cut short is not saved: a resumed run does it again
    const bool isWanted = m_commands.takeCheckpointRequest();
    if (isWanted || m_state.step % m_plan.saveEvery == 0 || isLast || m_commands.wantsStopAndKeep()
        || m_stopping.bestStep() == m_state.step || m_stopping.isOver())
        return save();
    return {};
}

Result<void> Training::watch()
{
    const auto start = Clock::now();
    const auto stop = m_commands.stopToken();
    if (auto alignment = m_watcher.alignment(m_state.step, stop))
        ISOGLOSS_CHECK(send(std::move(*alignment)));
    if (auto forgetting = m_watcher.forgetting(m_state.step, m_engine, stop))
        ISOGLOSS_CHECK(send(std::move(*forgetting)));
    m_timeLeft.took(TimeLeft::Work::Watching, secondsSince(start));
    return {};
}

Result<void> Training::evaluate()
{
    const auto start = Clock::now();
    const PreparedData& data = m_parts.data;
    const auto stop = m_commands.stopToken();
    const bool aligns = m_parts.settings.objective.schedule == record::Schedule::AlignOnly;
    if (aligns ? data.validationPairs.size() < 2 : data.validation.empty())
        return {};
    const auto loss = aligns ? m_engine.alignLoss(data.validationPairs, m_plan.batchSize, stop)
                             : m_engine.taskLoss(pointersTo(data.validation), stop);
    if (!loss)
        return {};
    if (!std::isfinite(*loss))
        return Error{errors::LossNotFinite, {{"step", std::to_string(m_state.step)}}, {}};
    m_timeLeft.took(TimeLeft::Work::Evaluation, secondsSince(start));
    const bool isBest = m_stopping.add(m_state.step, *loss);
    m_state.bestStep = m_stopping.bestStep();
    return send(record::EvalResult{m_state.step, *loss, isBest});
}

Json Training::position() const
{
    Json position{{"schema", 1}, {"step", m_state.step}, {"batches", m_batches.state()},
        {"events_bytes", m_state.events->sizeBytes()}, {"next_sequence", m_state.events->nextSequence()}};
    m_stopping.write(position);
    return position;
}

Result<void> Training::save()
{
    if (m_savedStep == m_state.step)
        return {};
    const auto start = Clock::now();
    ISOGLOSS_CHECK(m_state.events->sync());
    ISOGLOSS_CHECK(writeCheckpoint(m_folder, m_state.step, m_adapter, m_parts.settings.model, m_optimizer,
        {position().dump(2) + "\n", m_dropout.get_state()}));
    m_savedStep = m_state.step;
    pruneCheckpoints(m_folder, m_state.bestStep);
    m_timeLeft.took(TimeLeft::Work::Checkpoint, secondsSince(start));
    return send(record::CheckpointSaved{m_savedStep, RunFolder::checkpointPath(m_savedStep)});
}

Result<void> Training::publish()
{
    return publishAdapter(m_folder, m_state.bestStep.value_or(m_state.step), *m_parts.record);
}

} // namespace isogloss::train
