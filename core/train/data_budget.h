// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/loaded_model.h"
#include "core/train/prepared_data.h"
#include "core/train/run_plan.h"

#include <stop_token>
#include <string>
#include <vector>

namespace isogloss::train {

/// Translations of one language pair in a run that was not begun yet.
struct PairBudget
{
    std::string source; ///< language keys
    std::string target;
    std::int64_t pairs = 0; ///< to be trained on
    double naturalShare = 0; ///< of all pairs
    double share = 0; ///< of the pairs that are drawn, by the sampling temperature
    double passes = 0; ///< how often each is seen in the run, on average
};

/// Translations that one language is a side of.
struct LanguageBudget
{
    std::string language; ///< key
    std::int64_t pairs = 0;
    double naturalShare = 0; ///< of all pairs
    double share = 0; ///< of the pairs that are drawn
};

/// What a run will do with its data, before it starts.
struct DataBudget
{
    std::int64_t records = 0; ///< of the task
    std::int64_t validation = 0;
    std::vector<PairBudget> pairs;
    std::int64_t steps = 0; ///< optimizer steps at most
    std::size_t batchSize = 0;
    std::int64_t taskBatches = 0; ///< micro-batches of each kind in the whole run
    std::int64_t alignBatches = 0; ///< of `joint` each one counts as both
    double taskPasses = 0;
    std::int64_t nearDuplicates = 0; ///< pairs that say nearly the same as another
    double falseNegatives = 0; ///< share of alignment batches with two of them, or with one pair twice
    double chance = 0; ///< ln B, of the contrastive loss; 0 when nothing is aligned by it
    /// Weight of all negatives that are half a cosine further away than the translation, against the translation's 1:
    /// (B - 1) exp(-0.5 / temperature).
    double farNegatives = 0;
    /// Those weigh so little that pairs half a cosine apart teach nothing more: the batch is too small for the
    /// temperature.
    bool isBatchSmall = false;
};

/// Reads and tokenises the data as the run would, and draws its first epoch. Blocks. Errors: of prepareData and
/// planRun, Stopped.
Result<DataBudget> dataBudget(
    const record::RunSettings& settings, const model::LoadedModel& model, const std::stop_token& stop = {});

/// The sums of its pairs by language, the most first.
std::vector<LanguageBudget> languageBudgets(const DataBudget& budget);

/// Of data and a plan that are there.
DataBudget budgetOf(const record::RunSettings& settings, const PreparedData& data, const RunPlan& plan);

} // namespace isogloss::train
