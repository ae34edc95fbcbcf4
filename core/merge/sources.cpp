// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/torch/sources.h"

#include "core/merge/errors.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace isogloss::merge {

namespace {

Error wrong(const char* field, double value, const char* allowed)
{
    return {errors::MergeSetting,
        {{"field", field}, {"value", std::to_string(value)}, {"allowed", allowed}}, {}};
}

bool areFinite(const Weights& weights)
{
    const auto isFinite = [](const auto& entry) { return std::isfinite(entry.second); };
    return std::isfinite(weights.overall) && std::isfinite(weights.otherLayers)
        && std::all_of(weights.layers.begin(), weights.layers.end(), isFinite)
        && std::all_of(weights.kinds.begin(), weights.kinds.end(), isFinite);
}

} // namespace

Result<void> checkSettings(const MergeOptions& options)
{
    if (options.sources.empty())
        return Error{errors::MergeNothing, {}, {}};
    if (!(options.density > 0 && options.density <= 1))
        return wrong("density", options.density, "above 0, up to 1");
    if (options.keptEnergy && options.method != Method::Svd)
        return Error{errors::MergeSettingUnused,
            {{"field", "kept_energy"}, {"value", std::string(name(options.method))}}, {}};
    if (options.rank && !choosesRank(options.method))
        return Error{errors::MergeSettingUnused,
            {{"field", "rank"}, {"value", std::string(name(options.method))}}, {}};
    if (options.keptEnergy && !(*options.keptEnergy > 0 && *options.keptEnergy <= 1))
        return wrong("kept_energy", *options.keptEnergy, "above 0, up to 1");
    if (options.rank && *options.rank < 1)
        return wrong("rank", *options.rank, "1 or more");
    for (const Source& source : options.sources)
        if (!areFinite(source.weights))
            return wrong("weight", source.weights.overall, "a number");
    return {};
}

Result<std::vector<LoraModules>> readSources(const std::vector<Source>& sources)
{
    std::vector<LoraModules> adapters;
    for (const Source& source : sources) {
        ISOGLOSS_TRY(LoraModules adapter, readModules(source.adapter));
        adapters.push_back(std::move(adapter));
    }
    return adapters;
}

std::vector<Part> partsOf(
    const std::vector<LoraModules>& adapters, const std::vector<Source>& sources, const ModuleId& id)
{
    std::vector<Part> parts;
    for (std::size_t i = 0; i < adapters.size(); ++i)
        if (const auto found = adapters[i].modules.find(id); found != adapters[i].modules.end())
            parts.push_back({found->second, adapters[i].shape.scale(), sources[i].weights.of(id.layer, id.kind)});
    const auto acts = [](const Part& part) { return part.weight != 0; };
    if (std::any_of(parts.begin(), parts.end(), acts))
        std::erase_if(parts, std::not_fn(acts));
    else if (!parts.empty())
        parts.resize(1);
    return parts;
}

std::optional<Factors> updateOf(const LoraModules& adapter, const ModuleId& id)
{
    const auto found = adapter.modules.find(id);
    if (found == adapter.modules.end())
        return std::nullopt;
    const Part part{found->second, adapter.shape.scale(), 1};
    return concatenated({&part, 1});
}

} // namespace isogloss::merge
