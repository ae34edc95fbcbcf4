// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/number_checks.h"
#include "app/cli/progress_line.h"
#include "core/eval/run_conditions.h"
#include "core/report/seed_comparison.h"
#include "core/store/comparisons.h"
#include "core/store/errors.h"
#include "core/store/workspace.h"
#include "core/train/measured_again.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

namespace fs = std::filesystem;

struct Options
{
    std::vector<std::string> runs;
    std::string workspace;
    std::string name;
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

/// The runs of a comparison that was queued, by condition, as far as they are done.
Result<eval::NamedRuns> namedRuns(const Options& options)
{
    ISOGLOSS_TRY(store::Workspace workspace,
        store::Workspace::open(options.workspace, store::Workspace::Mode::ReadOnly));
    const auto read = [&](const store::Database& database) -> Result<std::vector<store::ComparedMember>> {
        ISOGLOSS_TRY(const auto comparison, store::comparisonNamed(database, options.name));
        if (!comparison)
            return Error{errors::NothingNamed, {{"table", "comparisons"}, {"value", options.name}}, {}};
        return store::membersOf(database, workspace.folder(), comparison->id);
    };
    ISOGLOSS_TRY(const auto members, workspace.read(read).get());
    eval::NamedRuns named;
    for (const store::ComparedMember& member : members) {
        auto known = std::find_if(
            named.begin(), named.end(), [&](const auto& group) { return group.first == member.condition; });
        if (known == named.end())
            known = named.insert(named.end(), {member.condition, {}});
        if (!member.folder.empty())
            known->second.push_back(member.folder);
    }
    std::erase_if(named, [](const auto& group) { return group.second.empty(); });
    return named;
}

Result<eval::RunConditions> read(const Options& options)
{
    const std::optional<record::Layer> layer
        = options.layer ? std::optional(record::Layer{*options.layer}) : std::nullopt;
    if (options.name.empty())
        return eval::readConditions(std::vector<fs::path>(options.runs.begin(), options.runs.end()), layer);
    ISOGLOSS_TRY(const auto named, namedRuns(options));
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
    auto* const runs = command->add_option("runs", options->runs,
        "Run folders; those of the same settings but for the seed are one condition, the first is compared with");
    auto* const name
        = command->add_option("--comparison", options->name, "Instead: name of a set that compare-set queued");
    auto* const workspace = command->add_option("--workspace", options->workspace, "Its workspace");
    name->needs(workspace)->excludes(runs);
    command->add_option("--layer", options->layer, "Layer at which alignment is compared; the one that most runs aligned")
        ->check(NotNegative);
    command->add_flag("--measure-again", options->measuresAgain,
        "Measure alignment once more on sentences that all of the runs set aside, where their own cannot be compared");
    command->parse_complete_callback([=] {
        if (runs->empty() && name->empty())
            throw CLI::RequiredError("run folders, or --comparison and --workspace");
    });
}

} // namespace isogloss::cli
