// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/text_table.h"
#include "core/record/run_settings.h"
#include "core/record/seed_score.h"
#include "core/report/seed_comparison.h"

#include <filesystem>
#include <stop_token>
#include <vector>

/// Runs whose numbers cannot be compared, since each was watched on other sentences, are measured once more on
/// sentences that none of them was trained on.
namespace isogloss::train {

struct RunToMeasure
{
    std::filesystem::path adapter; ///< folder
    record::RunSettings settings; ///< as recorded
};

struct MeasuredAgain
{
    std::vector<data::ParallelTable> texts; ///< the common set, a table a language pair
    std::vector<std::vector<record::SeedScore>> runs; ///< retrieval at the layer, of each run in order
};

/// The sentences that every run set aside and watched (by their texts on both sides), pair by pair; those of fewer
/// than two sentences are left out. Empty when the runs share none.
Result<std::vector<data::ParallelTable>> commonSet(
    const std::vector<RunToMeasure>& runs, const std::stop_token& stop = {});

/// Retrieval from source to target at one layer, in f32 on the processor, of every run's adapter. Blocks; progress
/// counts adapters. Errors: of prepareData, of models and adapters, NoCommonSet, Stopped.
Result<MeasuredAgain> measureAgain(const std::vector<RunToMeasure>& runs, record::Layer layer,
    const std::stop_token& stop = {}, const ProgressSink& progress = {});

/// The same for runs of conditions, whose folders are given: the numbers take the place of the alignment that each run
/// measured on its own. Errors: also of run.json.
Result<void> measureAgain(std::vector<report::Condition>& conditions,
    const std::vector<std::vector<std::filesystem::path>>& folders, record::Layer layer,
    const std::stop_token& stop = {}, const ProgressSink& progress = {});

} // namespace isogloss::train
