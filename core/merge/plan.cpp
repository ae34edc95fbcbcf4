// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/plan.h"

#include "core/merge/errors.h"
#include "core/merge/torch/compatibility.h"
#include "core/merge/torch/interference.h"
#include "core/merge/torch/sources.h"
#include "core/model/torch/compute_errors.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace isogloss::merge {

namespace fs = std::filesystem;
using record::LogLine;

namespace {

int largestRank(const std::vector<LoraModules>& adapters)
{
    int largest = 1;
    for (const LoraModules& adapter : adapters)
        largest = std::max(largest, adapter.shape.rank);
    return largest;
}

/// The most ranks side by side that any linear gets.
int stackedRank(const std::vector<LoraModules>& adapters, const std::vector<Source>& sources)
{
    int largest = 1;
    for (const LoraModules& adapter : adapters)
        for (const auto& [id, factors] : adapter.modules) {
            int rank = 0;
            for (const Part& part : partsOf(adapters, sources, id))
                rank += static_cast<int>(part.factors.rank());
            largest = std::max(largest, rank);
        }
    return largest;
}

int plannedRank(const std::vector<LoraModules>& adapters, const MergeOptions& options)
{
    if (options.method == Method::Cat || options.keptEnergy)
        return stackedRank(adapters, options.sources);
    return needsEqualRanks(options.method) ? largestRank(adapters)
                                           : options.rank.value_or(largestRank(adapters));
}

/// What one rank of the result takes: A and B in f32 of every linear that the file holds.
std::uint64_t bytesOfARank(const std::vector<LoraModules>& adapters)
{
    std::map<model::LinearKind, std::int64_t> widths;
    std::set<int> layers;
    for (const LoraModules& adapter : adapters)
        for (const auto& [id, factors] : adapter.modules) {
            widths[id.kind] = factors.a.size(1) + factors.b.size(0);
            layers.insert(id.layer);
        }
    std::uint64_t numbers = 0;
    for (const auto& [kind, width] : widths)
        numbers += static_cast<std::uint64_t>(width);
    return numbers * static_cast<std::uint64_t>(*layers.rbegin() - *layers.begin() + 1) * sizeof(float);
}

void addRankNote(const std::vector<LoraModules>& adapters, const MergeOptions& options, MergePlan& plan)
{
    for (std::size_t i = 1; i < adapters.size(); ++i)
        if (adapters[i].shape.rank != adapters[0].shape.rank)
            plan.notes.push_back({LogLine::Level::Info, says::MergeRankNote,
                {{"path", options.sources[0].adapter.string()}, {"other", options.sources[i].adapter.string()},
                    {"expected", std::to_string(adapters[0].shape.rank)},
                    {"value", std::to_string(adapters[i].shape.rank)}, {"rank", std::to_string(plan.rank)}}});
}

Result<MergePlan> plan(const MergeOptions& options)
{
    ISOGLOSS_CHECK(checkSettings(options));
    ISOGLOSS_TRY(const auto adapters, readSources(options.sources));
    MergePlan plan;
    ISOGLOSS_TRY(plan.notes, checkCompatible(adapters, options));
    plan.rank = plannedRank(adapters, options);
    plan.bytes = bytesOfARank(adapters) * static_cast<std::uint64_t>(plan.rank);
    for (const Source& source : options.sources)
        plan.largestBytes
            = std::max<std::uint64_t>(plan.largestBytes, fs::file_size(source.adapter / "adapter_model.safetensors"));
    addRankNote(adapters, options, plan);
    return plan;
}

Result<std::optional<std::vector<ModuleComparison>>> compare(
    const fs::path& one, const fs::path& other, const std::stop_token& stop, const ProgressSink& progress)
{
    using Outcome = std::optional<std::vector<ModuleComparison>>;
    MergeOptions options;
    options.sources = {{one, {}}, {other, {}}};
    ISOGLOSS_TRY(const auto adapters, readSources(options.sources));
    ISOGLOSS_CHECK(checkCompatible(adapters, options));
    std::vector<ModuleComparison> modules;
    Progress done{0, adapters[0].modules.size()};
    for (const auto& [id, factors] : adapters[0].modules) {
        if (stop.stop_requested())
            return Outcome();
        if (const auto theirs = updateOf(adapters[1], id))
            modules.push_back({id.layer, std::string(model::LinearNames[static_cast<std::size_t>(id.kind)]),
                interference(*updateOf(adapters[0], id), *theirs)});
        ++done.done;
        if (progress)
            progress(done);
    }
    return Outcome(std::move(modules));
}

} // namespace

Result<MergePlan> planMerge(const MergeOptions& options)
{
    const c10::NoGradGuard noGradients;
    return model::guarded(c10::kCPU, [&] { return plan(options); });
}

Result<std::optional<std::vector<ModuleComparison>>> compareAdapters(
    const fs::path& one, const fs::path& other, std::stop_token stop, const ProgressSink& progress)
{
    const c10::NoGradGuard noGradients;
    return model::guarded(c10::kCPU, [&] { return compare(one, other, stop, progress); });
}

Json mergePlanJson(const MergePlan& plan, const MergeReport& report)
{
    MergeReport planned = report;
    planned.notes = plan.notes;
    Json json = mergeReportJson(planned);
    json["largest_source_bytes"] = plan.largestBytes;
    return json;
}

} // namespace isogloss::merge
