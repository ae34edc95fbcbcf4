// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sentence_map.h"

#include "core/analysis/errors.h"
#include "core/analysis/torch/one_pair.h"
#include "core/analysis/torch/plane.h"
#include "core/base/errors.h"

#include <ATen/ATen.h>
#include <c10/util/Exception.h>

namespace isogloss::analysis {

namespace {

Result<SentenceMap> makeMap(const OnePair& pair, std::size_t layer, MapMethod method, bool center,
    const std::stop_token& stop, const ProgressSink& progress)
{
    const at::Tensor vectors = at::cat(
        {pair.vectors.source.at(0, layer, center), pair.vectors.target.at(0, layer, center)}); // (2N, D)
    PrincipalPlane plane = principalPlane(vectors);
    SentenceMap map;
    map.keys = pair.texts.texts.keys;
    map.explained = plane.explained;
    std::vector<PlanePoint> points = std::move(plane.points);
    if (method == MapMethod::Neighbours) {
        auto placed = neighbourMap(squaredDistances(vectors), std::move(points), {}, stop, progress);
        if (!placed)
            return Error{isogloss::errors::Stopped, {}, {}};
        points = std::move(*placed);
    }
    const auto half = points.begin() + static_cast<std::ptrdiff_t>(map.keys.size());
    map.source.assign(points.begin(), half);
    map.target.assign(half, points.end());
    return map;
}

} // namespace

Result<SentenceMap> mapSentences(const model::LoadedModel& model, const model::LoadedAdapter* adapter,
    const data::TextTable& source, const data::TextTable& target, record::Layer layer, MapMethod method,
    const LayerOptions& options, std::stop_token stop, const ProgressSink& progress)
{
    const int last = model.config().layers;
    if (layer.index < record::Layer::FinalNorm || layer.index > last)
        return Error{errors::NoSuchLayer,
            {{"value", std::to_string(layer.index)}, {"allowed", std::to_string(last)}}, {}};
    const auto place = static_cast<std::size_t>(layer.index == record::Layer::FinalNorm ? last + 1 : layer.index);
    try {
        ISOGLOSS_TRY(const OnePair pair, readOnePair(model, adapter, source, target, options, stop, progress));
        ISOGLOSS_TRY(SentenceMap map, makeMap(pair, place, method, options.center, stop, progress));
        map.signature = layerSignature(
            pair.context, method == MapMethod::Components ? "components" : "neighbours", "", layer);
        return map;
    } catch (const c10::Error& failure) {
        return Error{errors::ComputationFailed, {}, failure.what_without_backtrace()};
    }
}

} // namespace isogloss::analysis
