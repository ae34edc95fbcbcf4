// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/micro_batches.h"

#include <nlohmann/json.hpp>

namespace isogloss::train {

using record::Schedule;

data::BatchOptions pairOptions(const record::RunSettings& settings, const RunPlan& plan, const PreparedData& data)
{
    data::BatchOptions options;
    options.batchSize = plan.batchSize;
    options.dropIncomplete = true;
    options.pools = data.pairPools;
    options.singlePool = settings.data.pairBatches == record::PairBatches::Single;
    options.samplingTemperature = settings.data.samplingTemperature;
    if (settings.data.nearDuplicates == record::NearDuplicates::Separate)
        options.apart = data.pairTwins;
    return options;
}

MicroBatches::MicroBatches(const record::RunSettings& settings, const RunPlan& plan, const PreparedData& data)
    : m_schedule(settings.objective.schedule)
    , m_data(data)
{
    if (m_schedule != Schedule::AlignOnly) {
        data::BatchOptions options;
        options.batchSize = plan.batchSize;
        for (const TaskExample& example : data.task)
            options.lengths.push_back(example.ids.size());
        m_task.emplace(data.task.size(), std::move(options), settings.run.seed, "task batches");
    }
    if (m_schedule != Schedule::TaskOnly) {
        m_pairs.emplace(
            data.pairs.size(), pairOptions(settings, plan, data), settings.run.seed, "pair batches");
    }
}

void MicroBatches::addTask(MicroBatch& batch)
{
    for (const std::size_t item : m_task->next().items)
        batch.task.push_back(&m_data.task[item]);
}

void MicroBatches::addPairs(MicroBatch& batch)
{
    for (const std::size_t item : m_pairs->next().items)
        batch.pairs.push_back(&m_data.pairs[item]);
}

std::vector<MicroBatch> MicroBatches::next(int count)
{
    std::vector<MicroBatch> all(static_cast<std::size_t>(count));
    for (MicroBatch& batch : all) {
        const bool isEven = m_drawn++ % 2 == 0;
        const bool isTask = m_schedule == Schedule::Alternate ? isEven : m_task.has_value();
        const bool isPairs = m_schedule == Schedule::Alternate ? !isEven : m_pairs.has_value();
        if (isTask)
            addTask(batch);
        if (isPairs)
            addPairs(batch);
    }
    return all;
}

Json MicroBatches::state() const
{
    Json state{{"drawn", m_drawn}};
    if (m_task)
        state["task"] = m_task->state();
    if (m_pairs)
        state["pairs"] = m_pairs->state();
    return state;
}

bool MicroBatches::restore(const Json& state)
{
    if (!state.is_object() || !state.contains("drawn"))
        return false;
    m_drawn = state["drawn"].get<std::int64_t>();
    return (!m_task || (state.contains("task") && m_task->restore(state["task"])))
        && (!m_pairs || (state.contains("pairs") && m_pairs->restore(state["pairs"])));
}

} // namespace isogloss::train
