// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/torch/provenance.h"

#include "core/base/folder_name.h"
#include "isogloss_version.h"

#include <algorithm>

namespace isogloss::merge {

namespace {

template <typename T>
void addNew(std::vector<T>& all, const std::vector<T>& more)
{
    for (const T& one : more)
        if (std::find(all.begin(), all.end(), one) == all.end())
            all.push_back(one);
}

/// Of the folder; of the run for its "adapter", and of both for one of its checkpoints.
std::string nameOf(const std::filesystem::path& adapter)
{
    const std::string name = folderName(adapter);
    const std::filesystem::path above = adapter / "..";
    if (folderName(above) == "checkpoints")
        return folderName(above / "..") + " " + name;
    return name == "adapter" ? folderName(above) : name;
}

record::AdapterParent parentOf(const LoraModules& adapter, const Weights& weights)
{
    record::AdapterParent parent{nameOf(adapter.path), adapter.hash, weights.overall};
    parent.layerWeights = weights.layers;
    parent.otherLayers = weights.otherLayers;
    for (const auto& [kind, weight] : weights.kinds)
        parent.moduleWeights[std::string(model::LinearNames[static_cast<std::size_t>(kind)])] = weight;
    return parent;
}

} // namespace

record::AdapterCard mergedCard(const std::vector<LoraModules>& adapters, const MergeOptions& options)
{
    record::AdapterCard merged;
    merged.version = Version;
    merged.method = options.recipe.empty() ? name(options.method) : options.recipe;
    merged.terms = {};
    if (prunes(options.method) && adapters.size() > 1)
        merged.pruning = {options.density, options.seed, options.votesByNumber};
    for (std::size_t i = 0; i < adapters.size(); ++i) {
        const LoraModules& adapter = adapters[i];
        const record::AdapterCard card = adapter.card.value_or(record::AdapterCard());
        merged.parents.push_back(parentOf(adapter, options.sources[i].weights));
        for (auto field : {&record::AdapterCard::baseName, &record::AdapterCard::baseHash,
                 &record::AdapterCard::tokenizerHash, &record::AdapterCard::prompt})
            if ((merged.*field).empty())
                merged.*field = card.*field;
        addNew(merged.taught, card.taught);
        addNew(merged.aligned, card.aligned);
        merged.terms.add(card.terms);
        merged.alignLayer = std::max(merged.alignLayer, card.alignLayer);
    }
    return merged;
}

} // namespace isogloss::merge
