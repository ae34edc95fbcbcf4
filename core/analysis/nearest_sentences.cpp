// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/nearest_sentences.h"

#include "core/analysis/errors.h"
#include "core/analysis/torch/one_pair.h"
#include "core/analysis/torch/retrieval.h"
#include "core/base/errors.h"
#include "core/model/torch/loaded_model_parts.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

namespace isogloss::analysis {

namespace {

NearestAtLayer nearestAt(const at::Tensor& sentence, const OnePair& pair, std::size_t layer,
    std::int64_t count, bool center)
{
    at::Tensor own = sentence; // (1, D)
    if (center)
        own = own - pair.vectors.source.at(0, layer, false).mean(0, true);
    const at::Tensor candidates = unitVectors(pair.vectors.target.at(0, layer, center)).rows; // (N, D)
    const at::Tensor cosines = candidates.matmul(unitVectors(own).rows.t()).squeeze(1); // (N)
    const auto [values, rows] = cosines.topk(std::min(count, cosines.size(0)));
    NearestAtLayer nearest;
    for (std::int64_t i = 0; i < values.size(0); ++i) {
        nearest.rows.push_back(static_cast<std::size_t>(rows[i].item<std::int64_t>()));
        nearest.cosines.push_back(values[i].item<double>());
    }
    return nearest;
}

} // namespace

Result<NearestSentences> nearestSentences(const model::LoadedModel& model,
    const model::LoadedAdapter* adapter, const std::string& sentence, const data::TextTable& source,
    const data::TextTable& target, std::size_t count, const LayerOptions& options, std::stop_token stop,
    const ProgressSink& progress)
{
    ISOGLOSS_TRY(const auto tokens, encodeSentences(model, {sentence}));
    try {
        const c10::InferenceMode inference;
        ISOGLOSS_TRY(const OnePair pair, readOnePair(model, adapter, source, target, options, stop, progress));
        const auto own = extractVectors(model.parts().decoder,
            adapter != nullptr ? &adapter->parts().adapter : nullptr, tokens, pair.reading.extraction, stop);
        if (!own)
            return Error{isogloss::errors::Stopped, {}, {}};
        NearestSentences result;
        result.keys = pair.texts.texts.keys;
        const std::vector<at::Tensor>& layers = own->front();
        for (std::size_t layer = 0; layer < layers.size(); ++layer) {
            result.layers.push_back(nearestAt(
                layers[layer], pair, layer, static_cast<std::int64_t>(count), options.center));
            result.layers.back().layer
                = {layer + 1 == layers.size() ? record::Layer::FinalNorm : static_cast<int>(layer)};
        }
        return result;
    } catch (const c10::Error& failure) {
        return Error{errors::ComputationFailed, {}, failure.what_without_backtrace()};
    }
}

} // namespace isogloss::analysis
