// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/comparison_set.h"

#include "core/record/errors.h"
#include "core/record/settings_table.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

namespace isogloss::record {

namespace {

constexpr int WatchedSentences = 200; // as many as are set aside by themselves
constexpr int BatchSize = 32;
constexpr std::int64_t LeastPairs = 16;

struct Condition
{
    std::string name;
    RunSettings settings;
};
using Conditions = std::vector<Condition>;

Error missing(const char* field)
{
    return {errors::SettingMissing, {{"field", field}}, {}};
}

Error notAllowed(const char* field, const std::string& value, const std::string& allowed)
{
    return {errors::SettingNotAllowed,
        {{"path", "comparison"}, {"field", field}, {"value", value}, {"allowed", allowed}}, {}};
}

bool hasTask(const RunSettings& settings)
{
    return !settings.data.task.empty() || !settings.data.text.empty();
}

/// What must not differ between the runs by itself: what a seed sets aside, how much is watched, and what `auto`
/// would make of other amounts of data.
RunSettings matched(RunSettings settings)
{
    settings.data.splitSeed = settings.data.splitSeedOr(settings.run.seed);
    settings.run.watchSentences = settings.run.watchSentences.value_or(WatchedSentences);
    settings.batch.size = settings.batch.size.value_or(BatchSize);
    return settings;
}

RunSettings aligning(RunSettings settings)
{
    if (settings.objective.schedule == Schedule::TaskOnly)
        settings.objective.schedule = Schedule::Alternate;
    settings.objective.shufflePairs = false;
    return settings;
}

RunSettings taskOnly(RunSettings settings)
{
    settings.objective.schedule = Schedule::TaskOnly;
    settings.objective.shufflePairs = false;
    settings.data.leaveOut.clear();
    settings.data.maxPairs.reset();
    return settings;
}

std::string shown(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

/// The task alone in front, where there is a task.
Conditions withBaseline(const RunSettings& base)
{
    return hasTask(base) ? Conditions{{"task_only", taskOnly(base)}} : Conditions{};
}

Result<Conditions> baseline(const RunSettings& base)
{
    if (!hasTask(base) || base.objective.schedule == Schedule::AlignOnly)
        return missing("data.task");
    return Conditions{{"task_only", taskOnly(base)}, {"aligned", aligning(base)}};
}

/// A step of `alternate` holds half as much of the task, so the task alone gets twice the passes for as many
/// steps; early stopping would end them at different steps.
Result<Conditions> equalSteps(const RunSettings& base)
{
    ISOGLOSS_TRY(Conditions both, baseline(base));
    if (both[1].settings.objective.schedule == Schedule::Alternate)
        both[0].settings.run.epochs *= 2;
    both[0].name = "task_only-equal-steps";
    for (Condition& condition : both)
        condition.settings.run.patience = 0;
    return both;
}

Conditions placebo(const RunSettings& base)
{
    Condition shuffled{"placebo", aligning(base)};
    shuffled.settings.objective.shufflePairs = true;
    Conditions conditions{std::move(shuffled), {"aligned", aligning(base)}};
    if (hasTask(base))
        conditions.push_back({"task_only", taskOnly(base)});
    return conditions;
}

Result<std::vector<int>> wholeNumbers(
    const std::vector<double>& values, double low, double high, const char* field)
{
    std::set<int> numbers;
    for (const double value : values) {
        if (!(value >= low && value <= high) || value != std::floor(value))
            return notAllowed(field, shown(value), "whole numbers from " + shown(low) + " to " + shown(high));
        numbers.insert(static_cast<int>(value));
    }
    return std::vector<int>(numbers.begin(), numbers.end());
}

Result<Conditions> layers(const RunSettings& base, const SetOptions& options)
{
    const int count = options.layers;
    std::vector<double> wanted = options.values;
    if (wanted.empty())
        for (const int layer : {1, count / 4, count / 2, 3 * count / 4, count})
            wanted.push_back(std::max(layer, 1));
    ISOGLOSS_TRY(const auto numbers, wholeNumbers(wanted, 1, count, "objective.align_layer"));
    Conditions conditions = withBaseline(base);
    for (const int layer : numbers) {
        conditions.push_back({"layer-" + std::to_string(layer), aligning(base)});
        conditions.back().settings.objective.alignLayer = layer;
    }
    return conditions;
}

Result<Conditions> temperatures(const RunSettings& base, const SetOptions& options)
{
    std::vector<double> wanted = options.values;
    if (wanted.empty())
        wanted = {0.02, 0.05, 0.1, 0.2, 0.5};
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    Conditions conditions;
    for (const double temperature : wanted) {
        if (!(temperature >= 1e-4 && temperature <= 100))
            return notAllowed("objective.temperature", shown(temperature), "0.0001 to 100");
        conditions.push_back({"temperature-" + shown(temperature), aligning(base)});
        conditions.back().settings.objective.temperature = temperature;
    }
    const double own = base.objective.temperature; // what others are compared with
    std::stable_partition(conditions.begin(), conditions.end(),
        [own](const Condition& condition) { return condition.settings.objective.temperature == own; });
    return conditions;
}

Result<Conditions> pairs(const RunSettings& base, const SetOptions& options)
{
    std::vector<double> wanted = options.values;
    if (wanted.empty())
        for (const std::int64_t share : {8, 4, 2})
            if (options.pairs / share >= LeastPairs)
                wanted.push_back(static_cast<double>(options.pairs / share));
    ISOGLOSS_TRY(const auto numbers, wholeNumbers(wanted, 2, 1e9, "data.max_pairs"));
    Conditions conditions = withBaseline(base);
    for (const int number : numbers) {
        conditions.push_back({"pairs-" + std::to_string(number), aligning(base)});
        conditions.back().settings.data.maxPairs = number;
    }
    conditions.push_back({"pairs-all", aligning(base)});
    conditions.back().settings.data.maxPairs.reset();
    return conditions;
}

/// The languages of the parallel text that are not in every pair: those that can be left out.
std::set<std::string> languagesToLeaveOut(const RunSettings& base)
{
    std::map<std::string, std::size_t> counts;
    for (const ParallelSource& source : base.data.parallel) {
        ++counts[source.source];
        ++counts[source.target];
    }
    std::set<std::string> languages;
    for (const auto& [language, count] : counts)
        if (count < base.data.parallel.size())
            languages.insert(language);
    return languages;
}

Result<Conditions> heldOutLanguage(const RunSettings& base)
{
    Conditions conditions{{"aligned", aligning(base)}};
    conditions.front().settings.data.leaveOut.clear();
    for (const std::string& language : languagesToLeaveOut(base)) {
        conditions.push_back({"without-" + language, aligning(base)});
        conditions.back().settings.data.leaveOut = language;
    }
    if (conditions.size() == 1)
        return notAllowed("data.parallel", "one pair", "pairs of three languages or more");
    return conditions;
}

Result<Conditions> conditionsOf(const RunSettings& base, SetKind kind, const SetOptions& options)
{
    if (base.data.parallel.empty())
        return missing("data.parallel");
    switch (kind) {
    case SetKind::Baseline:
        return baseline(base);
    case SetKind::EqualSteps:
        return equalSteps(base);
    case SetKind::Placebo:
        return placebo(base);
    case SetKind::Layers:
        return layers(base, options);
    case SetKind::Temperatures:
        return temperatures(base, options);
    case SetKind::Pairs:
        return pairs(base, options);
    case SetKind::HeldOutLanguage:
        return heldOutLanguage(base);
    }
    return Conditions{};
}

} // namespace

Result<std::vector<SetMember>> comparisonSet(const RunSettings& base, SetKind kind, const SetOptions& options)
{
    if (options.seeds.empty())
        return notAllowed("run.seed", "none", "one seed or more");
    ISOGLOSS_TRY(const Conditions conditions, conditionsOf(matched(base), kind, options));
    std::vector<SetMember> members;
    for (const std::uint64_t seed : options.seeds)
        for (const Condition& condition : conditions) {
            members.push_back({condition.name, seed, condition.settings});
            members.back().settings.run.seed = seed;
            ISOGLOSS_CHECK(validate(members.back().settings));
        }
    return members;
}

} // namespace isogloss::record
