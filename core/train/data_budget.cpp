// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/data_budget.h"

#include "core/data/batch_stream.h"
#include "core/train/micro_batches.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace isogloss::train {

namespace {

using record::Schedule;

constexpr std::size_t MostBatches = 2000; // that are drawn to see what comes
constexpr double FarAway = 0.5; // cosine
constexpr double NoWeight = 0.01; // of the translation's

/// Two that say the same, so that one is a false negative of the other.
bool hasTwins(const data::Batch& batch, const std::vector<std::size_t>& twins)
{
    std::set<std::size_t> seen;
    return std::any_of(batch.items.begin(), batch.items.end(),
        [&](std::size_t item) { return !seen.insert(twins.empty() ? item : twins[item]).second; });
}

void countBatches(const record::RunSettings& settings, const PreparedData& data, const RunPlan& plan, DataBudget& budget)
{
    const Schedule schedule = settings.objective.schedule;
    const std::int64_t all = plan.totalSteps * settings.batch.accumulation;
    budget.taskBatches = schedule == Schedule::AlignOnly ? 0 : schedule == Schedule::Alternate ? (all + 1) / 2 : all;
    budget.alignBatches = schedule == Schedule::TaskOnly ? 0 : schedule == Schedule::Alternate ? all / 2 : all;
    if (!data.task.empty())
        budget.taskPasses = static_cast<double>(budget.taskBatches) * static_cast<double>(plan.batchSize)
            / static_cast<double>(data.task.size());
}

/// Draws what the run would draw first.
void drawPairs(const record::RunSettings& settings, const PreparedData& data, const RunPlan& plan, DataBudget& budget)
{
    const auto& sources = settings.data.parallel;
    std::vector<std::int64_t> sizes(sources.size());
    for (const std::size_t pool : data.pairPools)
        ++sizes[pool];
    data::BatchStream stream(
        data.pairs.size(), pairOptions(settings, plan, data), settings.run.seed, "pair batches");
    const std::size_t batches = std::min(stream.batchesPerEpoch(), MostBatches);
    std::vector<double> drawn(sources.size());
    double items = 0;
    double withTwins = 0;
    for (std::size_t i = 0; i < batches; ++i) {
        const data::Batch batch = stream.next();
        withTwins += hasTwins(batch, data.pairTwins) ? 1 : 0;
        for (const std::size_t item : batch.items)
            ++drawn[data.pairPools[item]];
        items += static_cast<double>(batch.items.size());
    }
    budget.falseNegatives = withTwins / std::max<double>(1, static_cast<double>(batches));
    const double inRun = static_cast<double>(budget.alignBatches) * items / std::max<double>(1, static_cast<double>(batches));
    for (std::size_t pool = 0; pool < sources.size(); ++pool) {
        if (sizes[pool] == 0)
            continue;
        const auto size = static_cast<double>(sizes[pool]);
        const double share = items > 0 ? drawn[pool] / items : 0;
        budget.pairs.push_back({sources[pool].source, sources[pool].target, sizes[pool],
            size / static_cast<double>(data.pairs.size()), share, inRun * share / size});
    }
}

} // namespace

DataBudget budgetOf(const record::RunSettings& settings, const PreparedData& data, const RunPlan& plan)
{
    DataBudget budget;
    budget.records = std::ssize(data.task);
    budget.validation = std::ssize(data.validation);
    budget.steps = plan.totalSteps;
    budget.batchSize = plan.batchSize;
    countBatches(settings, data, plan, budget);
    if (data.pairs.empty())
        return budget;
    drawPairs(settings, data, plan, budget);
    std::vector<std::size_t> twins = data.pairTwins;
    std::sort(twins.begin(), twins.end());
    for (auto at = twins.begin(); at != twins.end();) {
        const auto end = std::upper_bound(at, twins.end(), *at);
        budget.nearDuplicates += end - at > 1 ? end - at : 0;
        at = end;
    }
    if (settings.objective.distance == record::Distance::Contrastive) {
        const double others = static_cast<double>(plan.batchSize) - 1;
        budget.chance = std::log(static_cast<double>(plan.batchSize));
        budget.farNegatives = others * std::exp(-FarAway / settings.objective.temperature);
        budget.isBatchSmall = budget.farNegatives < NoWeight;
    }
    return budget;
}

std::vector<LanguageBudget> languageBudgets(const DataBudget& budget)
{
    std::map<std::string, LanguageBudget> sums;
    for (const PairBudget& pair : budget.pairs)
        for (const std::string& language : std::set<std::string>{pair.source, pair.target}) {
            LanguageBudget& sum = sums[language];
            sum.language = language;
            sum.pairs += pair.pairs;
            sum.naturalShare += pair.naturalShare;
            sum.share += pair.share;
        }
    std::vector<LanguageBudget> languages;
    for (const auto& [language, sum] : sums)
        languages.push_back(sum);
    std::stable_sort(languages.begin(), languages.end(),
        [](const LanguageBudget& a, const LanguageBudget& b) { return a.pairs > b.pairs; });
    return languages;
}

Result<DataBudget> dataBudget(
    const record::RunSettings& settings, const model::LoadedModel& model, const std::stop_token& stop)
{
    ISOGLOSS_TRY(const PreparedData data, prepareData(settings, model, stop));
    const bool isGpu = model.deviceName() != "cpu";
    ISOGLOSS_TRY(const RunPlan plan, planRun(settings, data, model.config(), isGpu));
    return budgetOf(settings, data, plan);
}

} // namespace isogloss::train
