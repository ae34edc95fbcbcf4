// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sentence_steps.h"

#include "core/analysis/errors.h"
#include "core/analysis/torch/one_pair.h"
#include "core/analysis/torch/pair_alignment.h"
#include "core/base/errors.h"
#include "core/model/torch/loaded_model_parts.h"

#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>
#include <nlohmann/json.hpp>

namespace isogloss::analysis {

namespace {

/// Meetings of one reading of the pair, behind those of the steps before.
Result<void> addStep(SentenceSteps& steps, std::int64_t step, const model::LoadedModel& model,
    const model::LoadedAdapter* adapter, const data::TextTable& source, const data::TextTable& target,
    const LayerOptions& options, const std::stop_token& stop)
{
    const c10::InferenceMode inference;
    ISOGLOSS_TRY(const OnePair pair, readOnePair(model, adapter, source, target, options, stop, {}));
    PairOptions how;
    how.pool = options.pool;
    how.center = options.center;
    how.device = comparingDevice(model.parts().decoder.device());
    std::vector<std::string> hits;
    const auto take = [&hits](std::size_t, const std::vector<LayerMeasures>& layers) {
        for (std::size_t layer = 0; layer + 1 < layers.size(); ++layer) // the last is the final norm
            hits.push_back(layers[layer].alignment.forward.hits);
    };
    if (!comparePairs({pair.vectors}, how, stop, take))
        return Error{isogloss::errors::Stopped, {}, {}};
    steps.texts = pair.texts.texts;
    steps.layers = static_cast<int>(hits.size()) - 1;
    steps.steps.push_back(step);
    steps.meetings.push_back(firstMeetings(hits));
    steps.signatures.push_back(layerSignature(pair.context, "retrieval", "fwd", {steps.layers}));
    return {};
}

} // namespace

std::vector<int> firstMeetings(std::span<const std::string> hitsByLayer)
{
    const std::size_t sentences = hitsByLayer.empty() ? 0 : hitsByLayer.front().size();
    std::vector<int> first(sentences, static_cast<int>(hitsByLayer.size()));
    for (std::size_t layer = hitsByLayer.size(); layer-- > 0;)
        for (std::size_t i = 0; i < sentences; ++i)
            if (hitsByLayer[layer][i] == '1')
                first[i] = static_cast<int>(layer);
    return first;
}

Result<SentenceSteps> followAdapters(const model::LoadedModel& model, const std::vector<StepAdapter>& adapters,
    const data::TextTable& source, const data::TextTable& target, const LayerOptions& options,
    std::stop_token stop, const ProgressSink& progress)
{
    const auto tell = [&progress, &adapters](std::size_t done) {
        if (progress)
            progress({done, adapters.size() + 1});
    };
    SentenceSteps steps;
    try {
        tell(0);
        ISOGLOSS_CHECK(addStep(steps, 0, model, nullptr, source, target, options, stop));
        for (std::size_t i = 0; i < adapters.size(); ++i) {
            tell(i + 1);
            ISOGLOSS_TRY(const auto adapter, model.openAdapter(adapters[i].folder));
            ISOGLOSS_CHECK(addStep(steps, adapters[i].step, model, &adapter, source, target, options, stop));
        }
        tell(adapters.size() + 1);
    } catch (const c10::Error& failure) {
        return Error{errors::ComputationFailed, {}, failure.what_without_backtrace()};
    }
    return steps;
}

Json sentenceStepsJson(const SentenceSteps& steps)
{
    Json sentences = Json::array();
    for (std::size_t i = 0; i < steps.texts.size(); ++i) {
        Json layers = Json::array();
        for (const std::vector<int>& meetings : steps.meetings)
            layers.push_back(meetings[i] > steps.layers ? Json(nullptr) : Json(meetings[i]));
        sentences.push_back({{"key", steps.texts.keys[i]}, {"layers", layers}});
    }
    return {{"source", steps.texts.source}, {"target", steps.texts.target}, {"layers", steps.layers},
        {"steps", steps.steps}, {"sentences", sentences}};
}

} // namespace isogloss::analysis
