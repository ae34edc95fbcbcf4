// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/data/batch_stream.h"
#include "core/train/prepared_data.h"
#include "core/train/run_plan.h"
#include "core/train/torch/step_engine.h"

#include <optional>

namespace isogloss::train {

/// How the parallel pairs of a run become batches.
data::BatchOptions pairOptions(
    const record::RunSettings& settings, const RunPlan& plan, const PreparedData& data);

/// The endless sequence of micro-batches of a schedule (method.md section 1):
/// alternate gives task, align, task, align; joint both at once; the streams
/// run on across epochs, each reshuffled. One thread.
class MicroBatches
{
public:
    /// The data outlives this.
    MicroBatches(const record::RunSettings& settings, const RunPlan& plan, const PreparedData& data);

    std::vector<MicroBatch> next(int count);
    /// Passes of the task stream so far, of the parallel stream in align_only.
    double epoch() const { return (m_task ? m_task : m_pairs)->epoch(); }

    Json state() const;
    bool restore(const Json& state);

private:
    void addTask(MicroBatch& batch);
    void addPairs(MicroBatch& batch);

    const record::Schedule m_schedule;
    const PreparedData& m_data;
    std::optional<data::BatchStream> m_task;
    std::optional<data::BatchStream> m_pairs;
    std::int64_t m_drawn = 0;
};

} // namespace isogloss::train
