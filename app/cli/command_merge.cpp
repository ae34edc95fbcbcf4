// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/merge_sources.h"
#include "app/cli/number_checks.h"
#include "app/cli/progress_line.h"
#include "app/cli/words.h"
#include "core/merge/checkpoints.h"
#include "core/merge/errors.h"
#include "core/merge/merge.h"
#include "core/merge/plan.h"
#include "core/merge/whole_models.h"
#include "core/model/model_hash.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

constexpr const char* LayerSwap = "layer_swap";
constexpr const char* CheckpointAverage = "checkpoint_average";
constexpr const char* IntoBase = "into_base";
constexpr const char* Difference = "difference";

struct Options
{
    std::string method = "svd";
    SourceWords sources;
    std::string out;
    std::string base;
    std::optional<int> rank;
    std::optional<double> keptEnergy;
    double density = 0.5;
    std::string vote = "sum";
    std::uint64_t seed = 1;
    merge::Band band{0, 0};
    bool isCheck = false;
};

bool needsBase(const std::string& method)
{
    return method == IntoBase || method == Difference;
}

Result<void> swapLayers(const Options& options, std::vector<merge::Source>& sources)
{
    if (sources.size() != 2 || options.band.first < 1 || options.band.second < options.band.first)
        return Error{errors::MergeSwap, {{"value", std::to_string(sources.size())}}, {}};
    const auto [outside, inside] = merge::swapLayers(options.band, options.sources.transition);
    for (const auto& [source, swapped] : {std::pair{&sources[0], &outside}, std::pair{&sources[1], &inside}}) {
        source->weights.layers = swapped->layers;
        source->weights.otherLayers = swapped->otherLayers;
    }
    return {};
}

Result<void> setBase(const Options& options, merge::MergeOptions& merging, const Session& session)
{
    merging.base = options.base;
    if (!options.base.empty()) {
        ISOGLOSS_TRY(merging.baseHash, model::modelHash(options.base, session.stop()));
    }
    return {};
}

Result<merge::MergeOptions> mergeOptions(const Options& options, const Session& session)
{
    merge::MergeOptions merging;
    ISOGLOSS_TRY(merging.sources, sourcesOf(options.sources));
    if (options.method == LayerSwap) {
        ISOGLOSS_CHECK(swapLayers(options, merging.sources));
        merging.recipe = LayerSwap;
    } else if (options.method == CheckpointAverage) {
        if (merging.sources.size() > 1)
            return Error{errors::MergeOneRun, {{"value", std::to_string(merging.sources.size())}}, {}};
        ISOGLOSS_TRY(merging.sources, merge::checkpointsOf(merging.sources.front().adapter));
        merging.recipe = CheckpointAverage;
    } else {
        ISOGLOSS_TRY(merging.method, merge::methodNamed(options.method));
    }
    ISOGLOSS_CHECK(setBase(options, merging, session));
    merging.rank = options.rank;
    merging.keptEnergy = options.keptEnergy;
    merging.density = options.density;
    merging.votesByNumber = options.vote == "number";
    merging.seed = options.seed;
    return merging;
}

/// What each linear lost, and how the first two adapters get on there.
void sayModules(const merge::MergeReport& report, const Session& session)
{
    const bool isTwo = std::any_of(report.modules.begin(), report.modules.end(),
        [](const merge::ModuleReport& module) { return module.interference.has_value(); });
    if (!isTwo)
        return;
    session.say("layer  linear     error   cosine  conflicts  output overlap  input overlap    norm 1    norm 2");
    for (const merge::ModuleReport& module : report.modules) {
        if (!module.interference)
            continue;
        const merge::Interference& both = *module.interference;
        char line[256];
        std::snprintf(line, sizeof line, "%5d  %-9s  %5.3f   %+.3f      %.3f           %.3f          %.3f  %8.3g  %8.3g",
            module.layer, module.linear.c_str(), module.error, both.cosine, both.signConflicts, both.outputOverlap,
            both.inputOverlap, both.norms[0], both.norms[1]);
        session.say(line);
    }
}

void say(const merge::MergeReport& report, const Options& options, const Session& session)
{
    char line[256];
    std::snprintf(line, sizeof line, "Merged by %s into rank %d; %.2f %% of the energy of the exact sum is kept.",
        options.method.c_str(), report.rank, 100 * report.keptEnergy);
    session.say(line);
    sayModules(report, session);
}

/// What would come of a merge and what it would lose; writes nothing.
Result<void> check(const Options& options, Session& session)
{
    ISOGLOSS_TRY(const merge::MergeOptions merging, mergeOptions(options, session));
    ISOGLOSS_TRY(const merge::MergePlan plan, merge::planMerge(merging));
    ProgressLine line("Linears merged");
    ISOGLOSS_TRY(const auto report, merge::tryMerge(merging, session.stop(), line.sink()));
    line.clear();
    if (!report)
        return {};
    for (const record::LogLine& note : plan.notes)
        session.note(words(note.code, note.arguments));
    if (session.json()) {
        session.print(merge::mergePlanJson(plan, *report));
        return {};
    }
    char text[256];
    std::snprintf(text, sizeof text,
        "These can be merged by %s: rank %d, %.1f MB (the largest of them: %.1f MB); %.2f %% of the energy of the exact "
        "sum is kept.",
        options.method.c_str(), report->rank, static_cast<double>(report->bytes) / 1e6,
        static_cast<double>(plan.largestBytes) / 1e6, 100 * report->keptEnergy);
    session.say(text);
    sayModules(*report, session);
    return {};
}

Result<void> mergeModel(const Options& options, Session& session)
{
    merge::MergeOptions merging;
    ISOGLOSS_TRY(merging.sources, sourcesOf(options.sources));
    ISOGLOSS_CHECK(setBase(options, merging, session));
    ProgressLine line("Tensors merged");
    ISOGLOSS_TRY(const auto report, merge::mergeIntoBase(merging, options.out, session.stop(), line.sink()));
    line.clear();
    if (!report)
        return {};
    for (const record::LogLine& note : report->notes)
        session.note(words(note.code, note.arguments));
    if (session.json()) {
        session.print({{"method", IntoBase}, {"model", options.out}, {"kept_energy", report->keptEnergy}});
        return {};
    }
    char text[128];
    std::snprintf(text, sizeof text,
        "%.2f %% of the energy of the updates is left by the rounding to the base's type.", 100 * report->keptEnergy);
    session.say("The model with its adapters is in " + options.out + ".");
    session.say(text);
    return {};
}

Result<void> takeDifference(const Options& options, Session& session)
{
    constexpr int UsualRank = 16;
    ProgressLine line("Linears compared");
    ISOGLOSS_TRY(const auto report,
        merge::differenceAsAdapter(options.base, options.sources.adapters.front(), options.rank.value_or(UsualRank),
            options.out, session.stop(), line.sink()));
    line.clear();
    if (!report)
        return {};
    if (session.json()) {
        session.print({{"method", Difference}, {"rank", options.rank.value_or(UsualRank)},
            {"kept_energy", report->keptEnergy}, {"other_tensors", report->otherTensors}});
        return {};
    }
    char text[256];
    std::snprintf(text, sizeof text,
        "%.2f %% of the energy of the difference is kept; tensors that differ and are no linear: %d.",
        100 * report->keptEnergy, report->otherTensors);
    session.say(text);
    return {};
}

Result<void> mergeAll(const Options& options, Session& session)
{
    if (options.base.empty() && needsBase(options.method))
        return Error{errors::MergeBaseNeeded, {{"value", options.method}}, {}};
    if (options.method == IntoBase)
        return mergeModel(options, session);
    if (options.method == Difference)
        return takeDifference(options, session);
    if (options.isCheck)
        return check(options, session);
    ISOGLOSS_TRY(const merge::MergeOptions merging, mergeOptions(options, session));
    ProgressLine line("Linears merged");
    ISOGLOSS_TRY(const auto report, merge::mergeAdapters(merging, options.out, session.stop(), line.sink()));
    line.clear();
    if (!report)
        return {};
    for (const record::LogLine& note : report->notes)
        session.note(words(note.code, note.arguments));
    if (session.json())
        session.print(merge::mergeReportJson(*report));
    else
        say(*report, options, session);
    return {};
}

} // namespace

void addMerge(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "merge",
        "Makes one adapter of several without training, and says what was lost",
        "merge --method svd --rank 8 --out adapters/both adapters/task=1 adapters/alignment=0.7",
        [options](Session& call) { return mergeAll(*options, call); });
    auto methods = merge::methodNames();
    methods.insert(methods.end(), {LayerSwap, CheckpointAverage, IntoBase, Difference});
    command->add_option("--method", options->method, "How the updates become one; svd if not given")
        ->check(CLI::IsMember(methods));
    command->add_option("--out", options->out, "New folder of the merged adapter");
    command->add_flag("--check", options->isCheck,
        "Only say whether they can be merged, what would come of it, and how the first two get on");
    command->parse_complete_callback([options] {
        if (options->isCheck && needsBase(options->method))
            throw CLI::ValidationError("--check", "is for methods that make an adapter of others");
        if (options->out.empty() && !options->isCheck)
            throw CLI::RequiredError("--out");
    });
    command->add_option("--base", options->base, "Base model that all must fit");
    command
        ->add_option("--rank", options->rank, "Rank of the result; the largest of the adapters if not given")
        ->check(Positive);
    command->add_option("--kept-energy", options->keptEnergy,
        "For svd: the smallest rank that keeps this share, such as 0.95");
    command->add_option(
        "--density", options->density, "For ties, dare and magnitude_prune: share of entries kept; 0.5");
    command
        ->add_option(
            "--vote", options->vote, "For ties: signs are elected by the sum or the number of entries")
        ->check(CLI::IsMember({"sum", "number"}));
    command->add_option(
        "--seed", options->seed, "For dare: another seed draws other entries; 1 if not given");
    command->add_option("--band", options->band, "For layer_swap: first and last layer of the second adapter")
        ->type_name("FIRST LAST");
    options->sources.addTo(*command);
    command
        ->add_option("adapters", options->sources.adapters,
            "FOLDER=WEIGHT of each adapter; the run of checkpoint_average; the model whose difference to "
            "--base is taken")
        ->type_name("ADAPTER=WEIGHT ...")
        ->required();
}

} // namespace isogloss::cli
