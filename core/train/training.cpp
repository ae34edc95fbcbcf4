// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/training.h"

#include "core/base/json_reader.h"
#include "core/model/torch/loaded_model_parts.h"
#include "core/train/errors.h"
#include "core/train/run_record.h"
#include "core/train/torch/checkpoint.h"

#include <ATen/ATen.h>
#include <chrono>
#include <cmath>

namespace isogloss::train {

using record::LogLine;
using record::RunFinished;

namespace {

ObjectiveOptions objectiveOptions(const TrainingParts& parts)
{
    const auto& objective = parts.settings.objective;
    const bool hasBegin = parts.model.tokenizer().addsBeginOfText();
    return {objective, std::max(parts.plan.alignLayer, 1), hasBegin && !objective.poolSpecial ? 1 : 0};
}

} // namespace

at::Generator generatorFor(std::uint64_t seed, const char* purpose)
{
    at::Generator generator = at::detail::getDefaultCPUGenerator().clone();
    generator.set_current_seed(Rng(seed, purpose).next());
    return generator;
}

Training::Training(
    const RunRequest& request, Commands& commands, std::optional<EventFile>& events, TrainingParts parts)
    : m_request(request)
    , m_commands(commands)
    , m_events(events)
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
          m_parts.model.tokenizer().addsBeginOfText())
    , m_notes(m_parts.notes)
{
}

Result<void> Training::send(const record::RunEvent& event)
{
    ISOGLOSS_CHECK(m_events->write(event));
    for (const RunSink& sink : m_request.sinks)
        sink(event);
    return {};
}

Result<void> Training::announce()
{
    record::RunStarted started;
    started.totalSteps = m_plan.totalSteps;
    started.resumedFromStep = m_resumedFrom;
    started.layers = m_decoder.config().layers;
    started.alignLayer = m_plan.alignLayer;
    started.alignChance = m_plan.alignLayer > 0 ? std::log(static_cast<double>(m_plan.batchSize)) : 0;
    started.device = m_parts.model.deviceName();
    started.dtype = m_parts.model.dtypeName();
    ISOGLOSS_CHECK(send(started));
    for (const LogLine& note : m_notes)
        ISOGLOSS_CHECK(send(note));
    return {};
}

bool Training::isPatienceOver() const
{
    return m_parts.settings.run.patience > 0 && m_worseInARow >= m_parts.settings.run.patience;
}

Result<RunFinished> Training::run()
{
    ISOGLOSS_CHECK(announce());
    if (m_step == 0)
        ISOGLOSS_CHECK(watch());
    while (m_step < m_plan.totalSteps && !isPatienceOver()) {
        ISOGLOSS_TRY(const auto result, step());
        if (!result)
            return finish(RunFinished::Outcome::Stopped);
        ISOGLOSS_CHECK(afterStep());
        if (m_commands.wantsStopAndKeep() && m_savedStep == m_step)
            return finish(RunFinished::Outcome::Stopped);
    }
    if (isPatienceOver())
        ISOGLOSS_CHECK(send(LogLine{LogLine::Level::Info, says::EarlyStop,
            {{"step", std::to_string(m_step)}, {"count", std::to_string(m_worseInARow)}}}));
    return finish(RunFinished::Outcome::Completed);
}

/// False when the step is to be dropped. Waits here while the run is paused.
bool Training::boundary()
{
    if (m_request.atBoundary)
        m_request.atBoundary();
    if (!m_commands.isPaused())
        return !m_commands.wantsStop();
    const auto tell = [this](ErrorCode code) {
        return send(LogLine{LogLine::Level::Info, code, {{"step", std::to_string(m_step)}}}).has_value();
    };
    return tell(says::Paused) && !m_commands.waitAndSeeStop() && tell(says::Continued);
}

/// Empty when the step was dropped, since a stop was asked for.
Result<std::optional<StepResult>> Training::step()
{
    const auto start = std::chrono::steady_clock::now();
    const std::int64_t next = m_step + 1;
    const bool isWatched = next % m_plan.watchEvery == 0 || next == m_plan.totalSteps;
    const int accumulation = m_parts.settings.batch.accumulation;
    record::StepMetrics metrics;
    metrics.learningRate = m_rate.rate(m_step);
    const std::size_t chunk = m_engine.taskChunk();
    const auto result = m_engine.step(
        m_batches.next(accumulation), metrics.learningRate, isWatched, [this] { return boundary(); });
    if (!result)
        return std::optional<StepResult>();
    m_step = next;
    if (!result->isFinite)
        return Error{errors::LossNotFinite, {{"step", std::to_string(m_step)}}, {}};
    if (m_engine.taskChunk() != chunk)
        ISOGLOSS_CHECK(send(LogLine{LogLine::Level::Warning, says::BatchHalved,
            {{"step", std::to_string(m_step)}, {"value", std::to_string(m_engine.taskChunk())}}}));
    metrics.step = m_step;
    metrics.totalSteps = m_plan.totalSteps;
    metrics.epoch = static_cast<double>(m_batches.drawn()) / static_cast<double>(m_plan.microBatchesPerEpoch);
    metrics.taskLoss = result->taskLoss;
    metrics.alignLoss = result->alignLoss;
    metrics.inBatchRetrieval = result->retrieval;
    metrics.gradNorm = result->gradNorm;
    metrics.taskGradNorm = result->taskGradNorm;
    metrics.alignGradNorm = result->alignGradNorm;
    metrics.gradCosine = result->gradCosine;
    metrics.tokens = result->tokens;
    metrics.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    ISOGLOSS_CHECK(send(metrics));
    return result;
}

Result<void> Training::afterStep()
{
    const bool isLast = m_step == m_plan.totalSteps;
    if (m_step % m_plan.watchEvery == 0 || isLast)
        ISOGLOSS_CHECK(watch());
    if (m_step % m_plan.evaluateEvery == 0 || isLast)
        ISOGLOSS_CHECK(evaluate());
    const bool isWanted = m_commands.takeCheckpointRequest();
    if (isWanted || m_step % m_plan.saveEvery == 0 || isLast || m_commands.wantsStopAndKeep()
        || m_bestStep == m_step || isPatienceOver())
        return save();
    return {};
}

Result<void> Training::watch()
{
    if (auto alignment = m_watcher.alignment(m_step)) {
        ISOGLOSS_CHECK(send(std::move(*alignment)));
    }
    if (auto forgetting = m_watcher.forgetting(m_step, m_engine)) {
        ISOGLOSS_CHECK(send(std::move(*forgetting)));
    }
    return {};
}

Result<void> Training::evaluate()
{
    const PreparedData& data = m_parts.data;
    const bool aligns = m_parts.settings.objective.schedule == record::Schedule::AlignOnly;
    if (aligns ? data.validationPairs.size() < 2 : data.validation.empty())
        return {};
    std::vector<const TaskExample*> examples;
    for (const TaskExample& example : data.validation)
        examples.push_back(&example);
    const double loss
        = aligns ? m_engine.alignLoss(data.validationPairs, m_plan.batchSize) : m_engine.taskLoss(examples);
    if (!std::isfinite(loss))
        return Error{errors::LossNotFinite, {{"step", std::to_string(m_step)}}, {}};
    const bool isBest = !m_bestLoss || loss < *m_bestLoss;
    m_worseInARow = isBest ? 0 : m_worseInARow + 1;
    if (isBest) {
        m_bestLoss = loss;
        m_bestStep = m_step;
    }
    return send(record::EvalResult{m_step, loss, isBest});
}

Json Training::position() const
{
    Json position{{"schema", 1}, {"step", m_step}, {"batches", m_batches.state()},
        {"worse_in_a_row", m_worseInARow}, {"events_bytes", m_events->sizeBytes()},
        {"next_sequence", m_events->nextSequence()}};
    if (m_bestLoss) {
        position["best_loss"] = *m_bestLoss;
        position["best_step"] = *m_bestStep;
    }
    return position;
}

Result<void> Training::save()
{
    if (m_savedStep == m_step)
        return {};
    ISOGLOSS_CHECK(m_events->sync());
    ISOGLOSS_CHECK(writeCheckpoint(m_folder, m_step, m_adapter, m_parts.settings.model, m_optimizer,
        {position().dump(2) + "\n", m_dropout.get_state()}));
    m_savedStep = m_step;
    pruneCheckpoints(m_folder, m_bestStep);
    return send(record::CheckpointSaved{m_step, "checkpoints/" + RunFolder::checkpointName(m_step)});
}

Result<void> Training::restore(const RunFolder& from, bool cutsEvents)
{
    std::vector<std::int64_t> steps = fullCheckpoints(from);
    while (!steps.empty() && !isIntact(from.checkpoint(steps.back()))) {
        m_notes.push_back({LogLine::Level::Warning, says::CheckpointSkipped,
            {{"path", from.checkpoint(steps.back()).string()}}});
        steps.pop_back();
    }
    std::uint64_t eventBytes = 0;
    std::int64_t sequence = 0;
    if (!steps.empty()) {
        const std::filesystem::path path = from.checkpoint(steps.back());
        ISOGLOSS_TRY(const CheckpointState state, readCheckpoint(path, m_adapter, m_optimizer));
        const std::string source = (path / "state.json").string();
        ISOGLOSS_TRY(const Json position, parseJson(state.position, source));
        ISOGLOSS_CHECK(readState(position, source));
        if (state.dropoutGenerator.defined())
            m_dropout.set_state(state.dropoutGenerator);
        ISOGLOSS_TRY(const auto bytes, jsonField<std::int64_t>(position, "events_bytes", source));
        ISOGLOSS_TRY(sequence, jsonField<std::int64_t>(position, "next_sequence", source));
        eventBytes = static_cast<std::uint64_t>(bytes);
        m_resumedFrom = m_step;
    }
    if (!cutsEvents)
        return {};
    m_events.reset();
    ISOGLOSS_TRY(EventFile file, EventFile::open(m_folder.events(), eventBytes, sequence));
    m_events.emplace(std::move(file));
    if (m_step == 0)
        return {};
    m_savedStep = m_step;
    return send(record::CheckpointSaved{m_step, "checkpoints/" + RunFolder::checkpointName(m_step)});
}

Result<void> Training::readState(const Json& position, const std::string& source)
{
    ISOGLOSS_TRY(m_step, jsonField<std::int64_t>(position, "step", source));
    ISOGLOSS_TRY(m_worseInARow, jsonField<std::int64_t>(position, "worse_in_a_row", source));
    if (position.contains("best_step")) {
        ISOGLOSS_TRY(m_bestLoss, jsonField<double>(position, "best_loss", source));
        ISOGLOSS_TRY(m_bestStep, jsonField<std::int64_t>(position, "best_step", source));
    }
    ISOGLOSS_TRY(const Json batches, jsonField<Json>(position, "batches", source));
    if (!m_batches.restore(batches))
        return Error{errors::CheckpointDamaged, {{"path", source}}, {}};
    return {};
}

Result<RunFinished> Training::finish(RunFinished::Outcome outcome)
{
    const bool isKept = outcome == RunFinished::Outcome::Completed || m_savedStep == m_step;
    if (isKept && !m_commands.wantsStop())
        ISOGLOSS_CHECK(publishAdapter(m_folder, m_bestStep.value_or(m_step), *m_parts.record));
    RunFinished finished;
    finished.outcome = outcome;
    finished.step = m_step;
    finished.bestStep = m_bestStep;
    return finished;
}

} // namespace isogloss::train
