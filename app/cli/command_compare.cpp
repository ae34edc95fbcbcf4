// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/compared_runs.h"
#include "app/cli/number_checks.h"
#include "app/cli/progress_line.h"
#include "core/report/seed_comparison.h"
#include "core/train/measured_again.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

struct Options
{
    ComparedRuns runs;
    std::optional<int> layer;
    bool measuresAgain = false;
};

Json intervalJson(const report::SeedInterval& interval)
{
    return {{"value", interval.value}, {"low", interval.low}, {"high", interval.high}, {"seeds", interval.seeds},
        {"paired", interval.isPaired}, {"over_sentences", interval.isOverSentences}};
}

Json scoreJson(const report::ConditionScore& score)
{
    Json json{{"condition", score.condition}, {"seeds", Json::array()}, {"shown", report::verdictWords(score)}};
    for (const record::SeedScore& point : score.seeds)
        json["seeds"].push_back({{"seed", point.seed}, {"value", point.value}, {"signature", point.signature}});
    if (score.mean)
        json["mean"] = *score.mean;
    if (score.spread)
        json["interval"] = intervalJson(*score.spread);
    if (score.difference)
        json["difference"] = intervalJson(*score.difference);
    if (!score.incomparable.empty())
        json["not_comparable"] = score.incomparable;
    return json;
}

Json measureJson(const report::ComparedMeasure& measure)
{
    Json json{{"measure", measure.measure}, {"of", measure.about}, {"lower_is_better", measure.isLowerBetter},
        {"conditions", Json::array()}};
    if (measure.layer)
        json["layer"] = measure.layer->index == record::Layer::FinalNorm ? Json("final_norm") : Json(measure.layer->index);
    for (const report::ConditionScore& score : measure.conditions)
        json["conditions"].push_back(scoreJson(score));
    return json;
}

Result<eval::RunConditions> read(const Options& options)
{
    const std::optional<record::Layer> layer
        = options.layer ? std::optional(record::Layer{*options.layer}) : std::nullopt;
    ISOGLOSS_TRY(const auto named, options.runs.named());
    return eval::readConditions(named, layer);
}

Result<void> compare(const Options& options, Session& session)
{
    ISOGLOSS_TRY(eval::RunConditions runs, read(options));
    if (options.measuresAgain && runs.layer) {
        ProgressLine line("Adapters measured");
        ISOGLOSS_CHECK(train::measureAgain(runs.conditions, runs.folders, *runs.layer, session.stop(), line.sink()));
    }
    const auto measures = report::compareOverSeeds(runs.conditions);
    if (!session.json()) {
        session.say(report::markdown(report::seedTable(measures)));
        return {};
    }
    Json document{{"conditions", Json::array()}, {"measures", Json::array()}};
    for (const report::Condition& condition : runs.conditions)
        document["conditions"].push_back({{"condition", condition.name}, {"runs", condition.runs.size()}});
    for (const report::ComparedMeasure& measure : measures)
        document["measures"].push_back(measureJson(measure));
    session.print(document);
    return {};
}

} // namespace

void addCompare(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "compare",
        "Runs over several seeds beside each other: means, every seed, differences with 95 % intervals",
        "compare runs/task_only-seed-1 runs/task_only-seed-2 runs/aligned-seed-1 runs/aligned-seed-2",
        [options](Session& call) { return compare(*options, call); });
    options->runs.add(*command,
        "Run folders; those of the same settings but for the seed are one condition, the first is compared with");
    command->add_option("--layer", options->layer, "Layer at which alignment is compared; the one that most runs aligned")
        ->check(NotNegative);
    command->add_flag("--measure-again", options->measuresAgain,
        "Measure alignment once more on sentences that all of the runs set aside, where their own cannot be compared");
}

} // namespace isogloss::cli
