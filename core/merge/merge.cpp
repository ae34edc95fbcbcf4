// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/merge.h"

#include "core/base/file.h"
#include "core/merge/errors.h"
#include "core/merge/torch/compatibility.h"
#include "core/merge/torch/interference.h"
#include "core/merge/torch/lora_modules.h"
#include "core/merge/torch/merger.h"
#include "core/merge/torch/provenance.h"
#include "core/merge/torch/self_test.h"
#include "core/merge/torch/sources.h"
#include "core/model/torch/compute_errors.h"

#include <ATen/ATen.h>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>

namespace isogloss::merge {

namespace fs = std::filesystem;

namespace {

MergeReport reportOn(
    const Merger& merger, const std::vector<LoraModules>& adapters, const MergeOptions& options)
{
    MergeReport report;
    report.method = options.method;
    report.rank = static_cast<int>(merger.merged().begin()->second.rank());
    double lost = 0;
    double total = 0;
    for (const auto& [id, factors] : merger.merged()) {
        const Factors& exact = merger.exact().at(id);
        const double energy = innerProduct(exact, exact);
        ModuleReport module{id.layer, std::string(model::LinearNames[static_cast<std::size_t>(id.kind)]),
            relativeError(factors, exact), {}};
        total += energy;
        lost += module.error * module.error * energy;
        if (adapters.size() > 1) {
            const auto one = updateOf(adapters[0], id);
            const auto other = updateOf(adapters[1], id);
            if (one && other)
                module.interference = interference(*one, *other);
        }
        report.modules.push_back(std::move(module));
    }
    report.keptEnergy = total > 0 ? std::max(0.0, 1 - lost / total) : 1;
    return report;
}

std::uint64_t bytesOf(const std::map<ModuleId, Factors>& modules)
{
    std::uint64_t bytes = 0;
    for (const auto& [id, factors] : modules)
        bytes += factors.a.nbytes() + factors.b.nbytes();
    return bytes;
}

/// What is done with a merge once it is computed.
using Keep = std::function<Result<void>(const Merger&, const std::vector<LoraModules>& adapters)>;

Result<std::optional<MergeReport>> mergeGuarded(
    const MergeOptions& options, const Keep& keep, const std::stop_token& stop, const ProgressSink& progress)
{
    using Outcome = std::optional<MergeReport>;
    ISOGLOSS_CHECK(checkSettings(options));
    ISOGLOSS_TRY(const auto adapters, readSources(options.sources));
    ISOGLOSS_TRY(auto notes, checkCompatible(adapters, options));
    ISOGLOSS_CHECK(testIdentity(adapters, options.method));
    Merger merger(options, adapters);
    Progress done{0, merger.ids().size()};
    for (const ModuleId& id : merger.ids()) {
        if (stop.stop_requested())
            return Outcome();
        merger.add(id);
        ++done.done;
        if (progress)
            progress(done);
    }
    merger.settleRank();
    MergeReport report = reportOn(merger, adapters, options);
    report.notes = std::move(notes);
    report.bytes = bytesOf(merger.merged());
    ISOGLOSS_CHECK(keep(merger, adapters));
    return Outcome(std::move(report));
}

} // namespace

Result<std::optional<MergeReport>> mergeAdapters(const MergeOptions& options, const fs::path& outFolder,
    std::stop_token stop, const ProgressSink& progress)
{
    const c10::NoGradGuard noGradients;
    const Keep write = [&](const Merger& merger, const std::vector<LoraModules>& adapters) {
        return createFolderAtomically(outFolder, [&](const fs::path& inside) -> Result<void> {
            ISOGLOSS_CHECK(writeModules(inside, merger.merged(), adapters[0].shape.baseModel));
            return writeJson(inside / "isogloss.json", toJson(mergedCard(adapters, options)));
        });
    };
    return model::guarded(c10::kCPU, [&]() -> Result<std::optional<MergeReport>> {
        if (std::error_code ignored; fs::exists(outFolder, ignored))
            return Error{errors::MergeOutput, {{"path", outFolder.string()}}, {}};
        ISOGLOSS_TRY(auto report, mergeGuarded(options, write, stop, progress));
        if (report)
            report->bytes = fs::file_size(outFolder / "adapter_model.safetensors");
        return report;
    });
}

Result<std::optional<MergeReport>> tryMerge(
    const MergeOptions& options, std::stop_token stop, const ProgressSink& progress)
{
    const c10::NoGradGuard noGradients;
    const Keep nothing = [](const Merger&, const std::vector<LoraModules>&) { return Result<void>(); };
    return model::guarded(c10::kCPU, [&] { return mergeGuarded(options, nothing, stop, progress); });
}

} // namespace isogloss::merge
