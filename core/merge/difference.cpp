// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/whole_models.h"

#include "core/base/file.h"
#include "core/base/folder_name.h"
#include "core/merge/errors.h"
#include "core/merge/torch/lora_modules.h"
#include "core/model/linear_sizes.h"
#include "core/model/model_config.h"
#include "core/model/model_hash.h"
#include "core/model/torch/compute_errors.h"
#include "core/model/torch/safetensors.h"
#include "isogloss_version.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <nlohmann/json.hpp>
#include <set>

namespace isogloss::merge {

namespace fs = std::filesystem;

namespace {

std::vector<ModuleId> linearsOf(const model::ModelConfig& config)
{
    std::vector<ModuleId> ids;
    for (int layer = 1; layer <= config.layers; ++layer)
        for (int kind = 0; kind < model::LinearKinds; ++kind)
            ids.push_back({layer, static_cast<model::LinearKind>(kind)});
    return ids;
}

/// The tensor of both models, which must have one size.
Result<std::pair<at::Tensor, at::Tensor>> ofBoth(const std::string& name, const model::TensorMap& base,
    const model::TensorMap& other, const fs::path& basePath, const fs::path& otherPath)
{
    const auto one = base.find(name);
    const auto two = other.find(name);
    const auto sizes = [](const auto& found, const auto& end) {
        return found == end ? std::string("missing") : c10::str(found->second.sizes());
    };
    if (one == base.end() || two == other.end() || one->second.sizes() != two->second.sizes())
        return Error{errors::MergeSizes,
            {{"field", name}, {"path", basePath.string()}, {"other", otherPath.string()},
                {"expected", sizes(one, base.end())}, {"value", sizes(two, other.end())}},
            {}};
    return std::pair(one->second.to(at::kFloat), two->second.to(at::kFloat));
}

/// Of what data the other model learned is not known, so its terms stay empty.
Result<record::AdapterCard> cardOf(const fs::path& base, const fs::path& other, const std::stop_token& stop)
{
    record::AdapterCard card;
    card.version = Version;
    card.method = "difference";
    card.baseName = folderName(base);
    ISOGLOSS_TRY(card.baseHash, model::modelHash(base, stop));
    record::AdapterParent parent;
    parent.name = folderName(other);
    ISOGLOSS_TRY(parent.hash, model::modelHash(other, stop));
    card.parents.push_back(std::move(parent));
    return card;
}

} // namespace

Result<std::optional<DifferenceReport>> differenceAsAdapter(const fs::path& base, const fs::path& other,
    int rank, const fs::path& outFolder, std::stop_token stop, const ProgressSink& progress)
{
    using Outcome = std::optional<DifferenceReport>;
    const c10::NoGradGuard noGradients;
    return model::guarded(c10::kCPU, [&]() -> Result<Outcome> {
        if (std::error_code ignored; fs::exists(outFolder, ignored))
            return Error{errors::MergeOutput, {{"path", outFolder.string()}}, {}};
        ISOGLOSS_TRY(const auto config, model::readModelConfig(base));
        ISOGLOSS_TRY(const auto weights, model::readModelTensors(base));
        ISOGLOSS_TRY(const auto otherWeights, model::readModelTensors(other));
        std::map<ModuleId, Factors> modules;
        std::set<std::string> linears;
        double kept = 0;
        double total = 0;
        Progress done{0, linearsOf(config).size()};
        for (const ModuleId& id : linearsOf(config)) {
            if (stop.stop_requested())
                return Outcome();
            const std::string name = model::linearName(id.layer, id.kind) + ".weight";
            linears.insert(name);
            ISOGLOSS_TRY(const auto both, ofBoth(name, weights, otherWeights, base, other));
            const at::Tensor update = both.second - both.first; // (out, in)
            const Decomposed parts = decomposed(update, rank);
            kept += parts.singularValues.square().sum().item<double>();
            total += update.to(at::kDouble).square().sum().item<double>();
            modules[id] = withRank(parts.factors, rank);
            ++done.done;
            if (progress)
                progress(done);
        }
        DifferenceReport report;
        report.keptEnergy = total > 0 ? kept / total : 1;
        for (const auto& [name, tensor] : otherWeights) {
            const auto found = weights.find(name);
            if (!linears.contains(name) && (found == weights.end() || !at::equal(found->second, tensor)))
                ++report.otherTensors;
        }
        ISOGLOSS_TRY(const record::AdapterCard card, cardOf(base, other, stop));
        const auto write = [&](const fs::path& inside) -> Result<void> {
            ISOGLOSS_CHECK(writeModules(inside, modules, base.string()));
            return writeJson(inside / "isogloss.json", toJson(card));
        };
        ISOGLOSS_CHECK(createFolderAtomically(outFolder, write));
        return Outcome(report);
    });
}

} // namespace isogloss::merge
