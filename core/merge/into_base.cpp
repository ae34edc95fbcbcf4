// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/whole_models.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/merge/errors.h"
#include "core/merge/torch/compatibility.h"
#include "core/merge/torch/provenance.h"
#include "core/merge/torch/sources.h"
#include "core/model/linear_sizes.h"
#include "core/model/errors.h"
#include "core/model/model_files.h"
#include "core/model/safetensors_header.h"
#include "core/model/torch/compute_errors.h"
#include "core/model/torch/safetensors.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <nlohmann/json.hpp>
#include <set>

namespace isogloss::merge {

namespace fs = std::filesystem;

namespace {

/// What is to be added to each tensor of the base, by its name.
class Updates
{
public:
    Updates(const std::vector<LoraModules>& adapters, const std::vector<Source>& sources)
    {
        for (std::size_t i = 0; i < adapters.size(); ++i)
            for (const auto& [id, factors] : adapters[i].modules)
                m_parts[model::linearName(id.layer, id.kind) + ".weight"].push_back(
                    {factors, adapters[i].shape.scale(), sources[i].weights.of(id.layer, id.kind)});
    }

    /// The weight with what is to be added to it, which is then done.
    at::Tensor takeInto(const std::string& name, const at::Tensor& weight)
    {
        const auto parts = m_parts.extract(name);
        if (parts.empty())
            return weight;
        const Factors sum = concatenated(parts.mapped());
        const at::Tensor update = sum.b.matmul(sum.a);
        const at::Tensor exact = weight.to(at::kFloat) + update;
        const at::Tensor saved = exact.to(weight.scalar_type());
        m_energy += update.to(at::kDouble).square().sum().item<double>();
        m_lost += (saved.to(at::kFloat) - exact).to(at::kDouble).square().sum().item<double>();
        return saved;
    }
    double keptEnergy() const { return m_energy > 0 ? std::max(0.0, 1 - m_lost / m_energy) : 1; }
    /// A tensor that something was to be added to and that did not come.
    std::optional<std::string> missing() const
    {
        return m_parts.empty() ? std::nullopt : std::optional(m_parts.begin()->first);
    }

private:
    std::map<std::string, std::vector<Part>> m_parts;
    double m_energy = 0;
    double m_lost = 0;
};

bool holdsWeights(const fs::path& file)
{
    static const std::set<std::string> endings{
        ".safetensors", ".bin", ".pt", ".pth", ".gguf", ".h5", ".msgpack"};
    return endings.contains(file.extension().string());
}

/// Configuration, tokenizer, licence: everything beside the weights.
Result<void> copyCompanions(const fs::path& from, const fs::path& to)
{
    for (const fs::directory_entry& entry : fs::directory_iterator(from)) {
        if (!entry.is_regular_file() || holdsWeights(entry.path()))
            continue;
        ISOGLOSS_TRY(const std::string bytes, readFile(entry.path()));
        ISOGLOSS_CHECK(writeFileAtomically(to / entry.path().filename(), bytes));
    }
    return {};
}

Result<std::size_t> tensorsIn(const std::vector<fs::path>& files)
{
    std::size_t tensors = 0;
    for (const fs::path& file : files) {
        ISOGLOSS_TRY(const MappedFile bytes, MappedFile::open(file));
        ISOGLOSS_TRY(const auto header, model::parseSafetensorsHeader(bytes.bytes(), file.string()));
        tensors += header.entries.size();
    }
    return tensors;
}

Result<void> writeModel(const fs::path& base, Updates& updates, const fs::path& inside, const std::stop_token& stop,
    const ProgressSink& progress)
{
    ISOGLOSS_CHECK(copyCompanions(base, inside));
    ISOGLOSS_TRY(const auto files, model::modelTensorFiles(base));
    ISOGLOSS_TRY(const std::size_t tensorsOfAll, tensorsIn(files));
    Progress done{0, tensorsOfAll};
    for (const fs::path& file : files) {
        ISOGLOSS_TRY(const model::TensorMap tensors, model::readSafetensors(file));
        std::vector<std::pair<std::string, at::Tensor>> merged;
        for (const auto& [name, tensor] : tensors) {
            if (stop.stop_requested())
                return Error{isogloss::errors::Stopped, {}, {}};
            merged.emplace_back(name, updates.takeInto(name, tensor));
            ++done.done;
            if (progress)
                progress(done);
        }
        ISOGLOSS_CHECK(model::writeSafetensors(inside / file.filename(), merged, {{"format", "pt"}}));
    }
    if (const auto missing = updates.missing())
        return Error{errors::TensorMissing, {{"path", base.string()}, {"tensor", *missing}}, {}};
    return {};
}

} // namespace

Result<std::optional<IntoBaseReport>> mergeIntoBase(const MergeOptions& options,
    const fs::path& outFolder, std::stop_token stop, const ProgressSink& progress)
{
    using Outcome = std::optional<IntoBaseReport>;
    const c10::NoGradGuard noGradients;
    return model::guarded(c10::kCPU, [&]() -> Result<Outcome> {
        if (std::error_code ignored; fs::exists(outFolder, ignored))
            return Error{errors::MergeOutput, {{"path", outFolder.string()}}, {}};
        ISOGLOSS_CHECK(checkSettings(options));
        ISOGLOSS_TRY(const auto adapters, readSources(options.sources));
        IntoBaseReport report;
        ISOGLOSS_TRY(report.notes, checkCompatible(adapters, options));
        Updates updates(adapters, options.sources);
        record::AdapterCard card = mergedCard(adapters, options);
        card.method = "into_base";
        card.pruning.reset();
        const auto written = createFolderAtomically(outFolder, [&](const fs::path& inside) -> Result<void> {
            ISOGLOSS_CHECK(writeModel(options.base, updates, inside, stop, progress));
            return writeJson(inside / "isogloss.json", toJson(card));
        });
        if (!written.has_value() && stop.stop_requested())
            return Outcome();
        ISOGLOSS_CHECK(written);
        report.keptEnergy = updates.keptEnergy();
        return Outcome(std::move(report));
    });
}

} // namespace isogloss::merge
