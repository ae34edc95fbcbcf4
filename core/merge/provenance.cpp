// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/torch/provenance.h"

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

/// What is not stated stays so, but one that may not leave keeps all here.
std::optional<bool> strictest(std::optional<bool> one, std::optional<bool> other)
{
    if (one == false || other == false)
        return false;
    return one && other ? std::optional(true) : std::nullopt;
}

} // namespace

record::AdapterCard mergedCard(const std::vector<LoraModules>& adapters, const MergeOptions& options)
{
    record::AdapterCard merged;
    merged.version = Version;
    merged.method = options.recipe.empty() ? name(options.method) : options.recipe;
    merged.mayLeave = true;
    for (std::size_t i = 0; i < adapters.size(); ++i) {
        const LoraModules& adapter = adapters[i];
        const record::AdapterCard card = adapter.card.value_or(record::AdapterCard());
        merged.parents.push_back(
            {adapter.path.filename().string(), adapter.hash, options.sources[i].weights.overall});
        for (auto field : {&record::AdapterCard::baseName, &record::AdapterCard::baseHash,
                 &record::AdapterCard::tokenizerHash, &record::AdapterCard::prompt})
            if ((merged.*field).empty())
                merged.*field = card.*field;
        addNew(merged.taught, card.taught);
        addNew(merged.aligned, card.aligned);
        addNew(merged.licences, card.licences);
        addNew(merged.credits, card.credits);
        merged.mayLeave = strictest(merged.mayLeave, card.mayLeave);
        merged.alignLayer = std::max(merged.alignLayer, card.alignLayer);
    }
    return merged;
}

} // namespace isogloss::merge
