// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/run_plan.h"

#include "core/train/errors.h"

#include <algorithm>

namespace isogloss::train {

namespace {

using record::Schedule;

constexpr std::int64_t LeastSteps = 20; ///< snapshots that a run should have
constexpr std::size_t LeastBatch = 4;
constexpr std::size_t LeastWatched = 50;

std::int64_t batches(std::size_t items, std::size_t size, bool dropIncomplete)
{
    const auto whole = static_cast<std::int64_t>(dropIncomplete ? items / size : (items + size - 1) / size);
    return std::max<std::int64_t>(whole, 1);
}

std::int64_t microBatchesPerEpoch(Schedule schedule, const PreparedData& data, std::size_t size)
{
    if (schedule == Schedule::AlignOnly)
        return batches(data.pairs.size(), size, true);
    return batches(data.task.size(), size, false) * (schedule == Schedule::Alternate ? 2 : 1);
}

std::int64_t steps(const record::RunSettings& settings, std::int64_t perEpoch)
{
    const std::int64_t all = perEpoch * settings.run.epochs / settings.batch.accumulation;
    return settings.run.maxSteps ? std::min<std::int64_t>(all, *settings.run.maxSteps) : all;
}

std::size_t chooseBatchSize(const record::RunSettings& settings, const PreparedData& data)
{
    if (settings.batch.size)
        return static_cast<std::size_t>(*settings.batch.size);
    const std::int64_t wanted
        = std::min<std::int64_t>(LeastSteps, settings.run.maxSteps.value_or(LeastSteps));
    std::size_t size = 32;
    while (size > LeastBatch
        && steps(settings, microBatchesPerEpoch(settings.objective.schedule, data, size)) < wanted)
        size /= 2;
    return size;
}

double meanTokens(const PreparedData& data)
{
    std::size_t tokens = 0;
    for (const TaskExample& example : data.task)
        tokens += example.ids.size();
    for (const AlignPair& pair : data.pairs)
        tokens += pair.source.size() + pair.target.size();
    return static_cast<double>(tokens) / static_cast<double>(data.task.size() + data.pairs.size());
}

std::int64_t automaticSaveEvery(const model::ModelConfig& model, double stepTokens, bool isGpu)
{
    constexpr double Seconds = 300;
    const double width = model.hiddenSize;
    const double weights = model.layers * width * (4 * width + 3.0 * model.intermediateSize);
    const double seconds = 6 * weights * stepTokens / (isGpu ? 5e13 : 5e10);
    return static_cast<std::int64_t>(std::clamp(Seconds / seconds, 1.0, 50.0));
}

std::size_t affordableSentences(const PreparedData& data, double tokensBetween)
{
    std::size_t tokens = 0;
    std::size_t longest = 0;
    std::size_t sentences = 0;
    for (const LanguagePairs& watched : data.watched) {
        longest = std::max(longest, watched.pairs.size());
        sentences += watched.pairs.size();
        for (const AlignPair& pair : watched.pairs)
            tokens += pair.source.size() + pair.target.size();
    }
    if (tokens == 0 || static_cast<double>(tokens) <= 0.05 * tokensBetween)
        return longest;
    const double perSentence = static_cast<double>(tokens) / static_cast<double>(sentences);
    const auto affordable = static_cast<std::size_t>(
        0.05 * tokensBetween / perSentence / static_cast<double>(data.watched.size()));
    return std::min(longest, std::max(affordable, LeastWatched));
}

} // namespace

Result<RunPlan> planRun(const record::RunSettings& settings, const PreparedData& data,
    const model::ModelConfig& model, bool isGpu)
{
    RunPlan plan;
    if (settings.objective.schedule != Schedule::TaskOnly)
        plan.alignLayer = settings.objective.alignLayer.value_or(std::max(model.layers / 2, 1));
    if (plan.alignLayer < 0 || plan.alignLayer > model.layers)
        return Error{errors::AlignLayerRange,
            {{"field", "objective.align_layer"}, {"value", std::to_string(plan.alignLayer)},
                {"allowed", "1 to " + std::to_string(model.layers)}},
            {}};
    plan.batchSize = chooseBatchSize(settings, data);
    plan.microBatchesPerEpoch = microBatchesPerEpoch(settings.objective.schedule, data, plan.batchSize);
    plan.totalSteps = steps(settings, plan.microBatchesPerEpoch);
    if (plan.totalSteps == 0)
        return Error{errors::TooFewRecords,
            {{"field", "batch.accumulation"}, {"value", std::to_string(settings.batch.accumulation)},
                {"count", std::to_string(data.task.size())}, {"total", std::to_string(data.pairs.size())}},
            {}};
    const double stepTokens
        = meanTokens(data) * static_cast<double>(plan.batchSize) * settings.batch.accumulation;
    const auto atLeastOne = [](std::int64_t value) { return std::max<std::int64_t>(value, 1); };
    plan.evaluateEvery = settings.run.evaluateEvery.value_or(
        static_cast<int>(atLeastOne(plan.microBatchesPerEpoch / settings.batch.accumulation)));
    plan.saveEvery
        = settings.run.saveEvery ? *settings.run.saveEvery : automaticSaveEvery(model, stepTokens, isGpu);
    plan.watchEvery
        = settings.run.watchEvery ? *settings.run.watchEvery : atLeastOne(plan.totalSteps / LeastSteps);
    plan.watchedSentences = settings.run.watchSentences
        ? static_cast<std::size_t>(*settings.run.watchSentences)
        : affordableSentences(data, stepTokens * static_cast<double>(plan.watchEvery));
    return plan;
}

record::RunSettings frozen(record::RunSettings settings, const RunPlan& plan)
{
    settings.batch.size = static_cast<int>(plan.batchSize);
    if (plan.alignLayer > 0)
        settings.objective.alignLayer = plan.alignLayer;
    settings.run.evaluateEvery = static_cast<int>(plan.evaluateEvery);
    settings.run.saveEvery = static_cast<int>(plan.saveEvery);
    settings.run.watchEvery = static_cast<int>(plan.watchEvery);
    return settings;
}

} // namespace isogloss::train
