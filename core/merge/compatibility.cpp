// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/torch/compatibility.h"

#include "core/merge/errors.h"
#include "core/model/linear_sizes.h"
#include "core/model/torch/lora.h"

#include <ATen/ATen.h>

namespace isogloss::merge {

using record::LogLine;

namespace {

std::string shortNumber(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value);
    return text;
}

/// Two adapters and what is said of them.
struct Pair
{
    const LoraModules& one;
    const LoraModules& other;

    Arguments named(Arguments more = {}) const
    {
        Arguments arguments{{"path", one.path.string()}, {"other", other.path.string()}};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }
    LogLine note(LogLine::Level level, ErrorCode code, Arguments more = {}) const
    {
        return {level, code, named(std::move(more))};
    }
};

Result<void> checkSizes(const Pair& pair)
{
    for (const auto& [id, factors] : pair.one.modules) {
        const auto found = pair.other.modules.find(id);
        if (found == pair.other.modules.end())
            continue;
        const Factors& theirs = found->second;
        if (factors.a.size(1) != theirs.a.size(1) || factors.b.size(0) != theirs.b.size(0)) {
            const auto sizes = [](const Factors& of) {
                return std::to_string(of.b.size(0)) + " x " + std::to_string(of.a.size(1));
            };
            return Error{errors::MergeSizes,
                pair.named({{"field", model::linearName(id.layer, id.kind)}, {"value", sizes(theirs)},
                    {"expected", sizes(factors)}}),
                {}};
        }
    }
    return {};
}

bool statesBase(const LoraModules& adapter)
{
    return adapter.card && !adapter.card->baseHash.empty();
}

/// Sizes, and that it is the very model each was trained on, as far as both are known.
Result<void> checkBase(const std::vector<LoraModules>& adapters, const MergeOptions& options)
{
    if (options.base.empty())
        return {};
    ISOGLOSS_TRY(const model::ModelConfig config, model::readModelConfig(options.base));
    for (const LoraModules& adapter : adapters) {
        ISOGLOSS_CHECK(model::readLora(adapter.path, config));
        if (statesBase(adapter) && !options.baseHash.empty() && adapter.card->baseHash != options.baseHash)
            return Error{errors::MergeOtherBase,
                {{"path", adapter.path.string()}, {"value", adapter.card->baseName}, {"other", options.base.string()}},
                {}};
    }
    return {};
}

Result<void> checkPair(const Pair& pair, Method method)
{
    if (pair.one.hash == pair.other.hash)
        return Error{errors::MergeRepeated, pair.named(), {}};
    if (statesBase(pair.one) && statesBase(pair.other) && pair.one.card->baseHash != pair.other.card->baseHash)
        return Error{errors::MergeBases,
            pair.named({{"value", pair.other.card->baseName}, {"expected", pair.one.card->baseName}}), {}};
    ISOGLOSS_CHECK(checkSizes(pair));
    if (needsEqualRanks(method) && pair.one.shape.rank != pair.other.shape.rank)
        return Error{errors::MergeRanks,
            pair.named(
                {{"field", std::string(name(method))}, {"value", std::to_string(pair.other.shape.rank)},
                    {"expected", std::to_string(pair.one.shape.rank)}}),
            {}};
    return {};
}

bool haveACommonModule(const Pair& pair)
{
    return std::any_of(pair.one.modules.begin(), pair.one.modules.end(),
        [&pair](const auto& module) { return pair.other.modules.contains(module.first); });
}

bool haveTheSameModules(const Pair& pair)
{
    return std::equal(pair.one.modules.begin(), pair.one.modules.end(), pair.other.modules.begin(),
        pair.other.modules.end(), [](const auto& x, const auto& y) { return x.first == y.first; });
}

void addNotes(const Pair& pair, std::vector<LogLine>& notes)
{
    using Level = LogLine::Level;
    const auto& card = pair.one.card;
    const auto& theirs = pair.other.card;
    if (!haveACommonModule(pair))
        notes.push_back(pair.note(Level::Info, says::MergeNothingShared));
    else if (!haveTheSameModules(pair))
        notes.push_back(pair.note(Level::Info, says::MergeModules));
    if (pair.one.type != pair.other.type)
        notes.push_back(pair.note(
            Level::Info, says::MergeTypes, {{"value", pair.other.type}, {"expected", pair.one.type}}));
    if (pair.one.shape.scale() != pair.other.shape.scale())
        notes.push_back(pair.note(Level::Info, says::MergeScales,
            {{"value", shortNumber(pair.other.shape.scale())},
                {"expected", shortNumber(pair.one.shape.scale())}}));
    if (!card || !theirs)
        return;
    if (card->tokenizerHash != theirs->tokenizerHash)
        notes.push_back(pair.note(Level::Warning, says::MergeTokenizers));
    if (card->prompt != theirs->prompt)
        notes.push_back(pair.note(
            Level::Warning, says::MergePrompts, {{"value", theirs->prompt}, {"expected", card->prompt}}));
}

/// Weights that name layers, all of them beyond the adapters' last. (A band's edge may lie beyond it.)
Result<void> checkLayers(const std::vector<LoraModules>& adapters, const MergeOptions& options)
{
    int last = 1;
    for (const LoraModules& adapter : adapters)
        last = std::max(last, adapter.modules.rbegin()->first.layer);
    for (const Source& source : options.sources) {
        const auto& layers = source.weights.layers;
        if (!layers.empty() && (layers.begin()->first < 1 || layers.begin()->first > last))
            return Error{errors::MergeLayer,
                {{"value", std::to_string(layers.begin()->first)}, {"allowed", std::to_string(last)}}, {}};
    }
    return {};
}

} // namespace

Result<std::vector<LogLine>> checkCompatible(
    const std::vector<LoraModules>& adapters, const MergeOptions& options)
{
    std::vector<LogLine> notes;
    ISOGLOSS_CHECK(checkBase(adapters, options));
    ISOGLOSS_CHECK(checkLayers(adapters, options));
    for (const LoraModules& adapter : adapters)
        if (!statesBase(adapter))
            notes.push_back(
                {LogLine::Level::Warning, says::MergeBaseUnknown, {{"path", adapter.path.string()}}});
    for (std::size_t i = 0; i < adapters.size(); ++i)
        for (std::size_t j = i + 1; j < adapters.size(); ++j) {
            const Pair pair{adapters[i], adapters[j]};
            ISOGLOSS_CHECK(checkPair(pair, options.method));
            addNotes(pair, notes);
        }
    return notes;
}

} // namespace isogloss::merge
