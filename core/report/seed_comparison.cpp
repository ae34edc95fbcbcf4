// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/seed_comparison.h"

#include "core/record/settings_table.h"
#include "core/record/signature.h"
#include "core/report/digits.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace isogloss::report {

namespace {

using record::SeedScore;

/// What has no say in the numbers, or is what runs of one condition differ in.
constexpr std::array Incidental{
    "run.seed", "run.threads", "run.save_every", "run.device", "run.evaluate_every", "run.watch_every"};

constexpr std::size_t MeanColumn = 3;

bool isIncidental(std::string_view key)
{
    return std::find(Incidental.begin(), Incidental.end(), key) != Incidental.end();
}

using Row = record::Setting<record::RunSettings>;
using Groups = std::vector<std::pair<std::string, std::vector<std::size_t>>>;

bool isOneCondition(const RunSummary& a, const RunSummary& b)
{
    const auto& table = record::runSettingsTable();
    return a.isRun && b.isRun && std::all_of(table.begin(), table.end(), [&](const Row& row) {
        return isIncidental(row.key) || row.write(a.settings) == row.write(b.settings);
    });
}

/// Its values of the settings in which it differs from any of the others; "" for a merged adapter.
std::string differenceWords(const RunSummary& run, const std::vector<const RunSummary*>& others)
{
    std::string words;
    for (const Row& row : record::runSettingsTable()) {
        if (!run.isRun || isIncidental(row.key) || row.kind == record::ValueKind::Sources || row.key == "model")
            continue;
        const Json own = row.write(run.settings);
        if (std::any_of(others.begin(), others.end(),
                [&](const RunSummary* other) { return row.write(other->settings) != own; }))
            words += (words.empty() ? "" : ", ") + (own.is_string() ? own.get<std::string>() : own.dump());
    }
    return words;
}

bool isSame(const SeedScore& score, const ComparedMeasure& measure)
{
    return score.measure == measure.measure && score.about == measure.about && score.layer == measure.layer;
}

/// Fields that differ between any two of the first and all of the second.
std::vector<std::string> incomparable(std::span<const SeedScore> first, std::span<const SeedScore> second)
{
    std::vector<std::string> fields;
    for (const SeedScore& score : second)
        for (const std::string& field : record::incomparableFields(first.front().signature, score.signature))
            if (std::find(fields.begin(), fields.end(), field) == fields.end())
                fields.push_back(field);
    return fields;
}

ConditionScore scoreOf(const Condition& condition, const ComparedMeasure& measure)
{
    ConditionScore score;
    score.condition = condition.name;
    for (const auto& run : condition.runs)
        for (const SeedScore& point : run)
            if (isSame(point, measure))
                score.seeds.push_back(point);
    std::stable_sort(score.seeds.begin(), score.seeds.end(),
        [](const SeedScore& a, const SeedScore& b) { return a.seed < b.seed; });
    return score;
}

void takeMean(ConditionScore& score)
{
    score.incomparable = incomparable(score.seeds, score.seeds);
    if (!score.incomparable.empty())
        return;
    double sum = 0;
    for (const SeedScore& point : score.seeds)
        sum += point.value;
    score.mean = sum / static_cast<double>(score.seeds.size());
    score.spread = seedMean(score.seeds);
}

Verdict verdictOf(const SeedInterval& difference, bool isLowerBetter)
{
    if (difference.includesZero())
        return Verdict::NotShown;
    return (difference.value > 0) != isLowerBetter ? Verdict::Better : Verdict::Worse;
}

void judge(ConditionScore& score, const ConditionScore* reference, bool isLowerBetter)
{
    if (!score.incomparable.empty()) {
        score.verdict = Verdict::NotComparable;
        return;
    }
    if (reference == nullptr || !reference->mean) {
        score.verdict = Verdict::NoReference;
        return;
    }
    score.incomparable = incomparable(reference->seeds, score.seeds);
    if (!score.incomparable.empty()) {
        score.verdict = Verdict::NotComparable;
        return;
    }
    score.difference = seedDifference(reference->seeds, score.seeds);
    score.verdict = score.difference ? verdictOf(*score.difference, isLowerBetter) : Verdict::TooFewSeeds;
}

std::vector<ComparedMeasure> measuresOf(std::span<const Condition> conditions)
{
    std::vector<ComparedMeasure> measures;
    for (const Condition& condition : conditions)
        for (const auto& run : condition.runs)
            for (const SeedScore& score : run)
                if (std::none_of(measures.begin(), measures.end(),
                        [&score](const ComparedMeasure& known) { return isSame(score, known); }))
                    measures.push_back({score.measure, score.about, score.layer, score.isLowerBetter, {}});
    return measures;
}

std::string layerWords(const std::optional<record::Layer>& layer)
{
    if (!layer)
        return "";
    return layer->index == record::Layer::FinalNorm ? ", final norm" : ", layer " + std::to_string(layer->index);
}

std::optional<double> halfWidth(const std::optional<SeedInterval>& interval)
{
    return interval ? std::optional((interval->high - interval->low) / 2) : std::nullopt;
}

std::string pointsText(const ConditionScore& score, int decimals)
{
    std::string text;
    for (const SeedScore& point : score.seeds)
        text += (text.empty() ? "" : " ") + fixed(point.value, decimals);
    return text;
}

std::vector<std::string> rowOf(const ComparedMeasure& measure, const ConditionScore& score)
{
    const int decimals = std::min(decimalsFor(halfWidth(score.spread), 2), 4);
    std::string difference;
    if (score.difference) {
        const int its = decimalsFor(halfWidth(score.difference));
        difference = fixedWithSign(score.difference->value, its) + " [" + fixed(score.difference->low, its) + ", "
            + fixed(score.difference->high, its) + "]";
    }
    return {measure.measure + layerWords(measure.layer), measure.about, score.condition,
        score.mean ? fixed(*score.mean, decimals) : "", pointsText(score, decimals), difference,
        verdictWords(score)};
}

} // namespace

std::vector<ComparedMeasure> compareOverSeeds(std::span<const Condition> conditions)
{
    std::vector<ComparedMeasure> measures = measuresOf(conditions);
    for (ComparedMeasure& measure : measures) {
        for (const Condition& condition : conditions) {
            ConditionScore score = scoreOf(condition, measure);
            if (score.seeds.empty())
                continue;
            takeMean(score);
            measure.conditions.push_back(std::move(score));
        }
        ConditionScore& first = measure.conditions.front();
        const bool hasReference = first.condition == conditions.front().name;
        if (hasReference && !first.incomparable.empty())
            first.verdict = Verdict::NotComparable;
        for (std::size_t i = hasReference ? 1 : 0; i < measure.conditions.size(); ++i)
            judge(measure.conditions[i], hasReference ? &first : nullptr, measure.isLowerBetter);
    }
    return measures;
}

std::string fieldWords(const std::string& field)
{
    static const std::vector<std::pair<std::string_view, std::string_view>> Words{{"text", "other text"},
        {"N", "other number of sentences"}, {"prompt", "other form of the prompt"},
        {"pool", "sentences made one vector in another way"}, {"tokenizer", "other tokenizer"},
        {"center", "centred otherwise"}, {"sim", "other similarity"}, {"measure", "other measure"},
        {"ties", "ties counted otherwise"}, {"candidates", "other candidates"},
        {"signature", "measured by an earlier version that did not say of what"}};
    const auto found
        = std::find_if(Words.begin(), Words.end(), [&field](const auto& each) { return each.first == field; });
    return found == Words.end() ? "other " + field : std::string(found->second) + " (" + field + ")";
}

std::string verdictWords(const ConditionScore& score)
{
    switch (score.verdict) {
    case Verdict::Reference:
        return "compared with";
    case Verdict::Better:
        return "better";
    case Verdict::Worse:
        return "worse";
    case Verdict::NotShown:
        return "not shown with " + std::to_string(score.difference->seeds) + " seeds";
    case Verdict::TooFewSeeds:
        return "one seed shows no difference";
    case Verdict::NotComparable:
        break;
    case Verdict::NoReference:
        return "nothing to compare with";
    }
    return notComparable(score.incomparable);
}

std::string notComparable(std::span<const std::string> fields)
{
    std::string words = "not comparable: ";
    for (std::size_t i = 0; i < fields.size(); ++i)
        words += (i > 0 ? ", " : "") + fieldWords(fields[i]);
    return words;
}

Table seedTable(std::span<const ComparedMeasure> measures)
{
    Table table{"seeds",
        "Means over seeds, every seed, and differences to the first condition with 95 % intervals over seeds and "
        "sentences",
        {"measure", "of", "condition", "mean", "seeds", "difference", "shown"}, {}};
    int compared = 0;
    for (const ComparedMeasure& measure : measures)
        for (const ConditionScore& score : measure.conditions) {
            if (score.verdict == Verdict::Better)
                table.strong.insert({table.rows.size(), MeanColumn});
            compared += score.difference ? 1 : 0;
            table.rows.push_back(rowOf(measure, score));
        }
    if (compared > 0)
        table.note = "The unit is the seed. Intervals: hierarchical bootstrap over seeds and sentences ("
            + std::to_string(SeedDraws) + " draws) with Student's t for few seeds. " + std::to_string(compared)
            + " differences are tested, each by itself. Bold: better than what it is compared with, with the interval "
              "on one side of zero.";
    return table;
}

std::vector<std::pair<std::string, std::vector<std::size_t>>> conditionsOf(std::span<const RunSummary> runs)
{
    Groups groups;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto known = std::find_if(groups.begin(), groups.end(),
            [&](const auto& group) { return isOneCondition(runs[group.second.front()], runs[i]); });
        if (known != groups.end())
            known->second.push_back(i);
        else
            groups.push_back({runs[i].name, {i}});
    }
    std::vector<const RunSummary*> firsts;
    for (const auto& group : groups)
        if (runs[group.second.front()].isRun)
            firsts.push_back(&runs[group.second.front()]);
    for (auto& [name, members] : groups)
        if (const std::string words = differenceWords(runs[members.front()], firsts); !words.empty())
            name = words;
    return groups;
}

} // namespace isogloss::report
