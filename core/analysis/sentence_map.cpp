// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sentence_map.h"

#include "core/analysis/errors.h"
#include "core/analysis/torch/imported_pairs.h"
#include "core/analysis/torch/one_pair.h"
#include "core/analysis/torch/plane.h"
#include "core/base/errors.h"

#include <ATen/ATen.h>
#include <c10/util/Exception.h>

namespace isogloss::analysis {

namespace {

Result<SentenceMap> makeMap(const std::vector<std::string>& keys, const VectorPair& pair, const SignatureContext& context,
    record::Layer layer, MapMethod method, const std::stop_token& stop, const ProgressSink& progress)
{
    const auto place = static_cast<std::size_t>(
        layer.index == record::Layer::FinalNorm ? context.layers + 1 : layer.index);
    const at::Tensor vectors = at::cat(
        {pair.source.at(0, place, context.isCentred), pair.target.at(0, place, context.isCentred)}); // (2N, D)
    PrincipalPlane plane = principalPlane(vectors);
    SentenceMap map;
    map.keys = keys;
    map.explained = plane.explained;
    map.signature
        = layerSignature(context, method == MapMethod::Components ? "components" : "neighbours", "", layer);
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

Result<void> checkLayer(record::Layer layer, int first, int last)
{
    if (layer.index < first || layer.index > last)
        return Error{errors::NoSuchLayer,
            {{"value", std::to_string(layer.index)}, {"allowed", std::to_string(last)}}, {}};
    return {};
}

} // namespace

Result<SentenceMap> mapSentences(const model::LoadedModel& model, const model::LoadedAdapter* adapter,
    const data::TextTable& source, const data::TextTable& target, record::Layer layer, MapMethod method,
    const LayerOptions& options, std::stop_token stop, const ProgressSink& progress)
{
    ISOGLOSS_CHECK(checkLayer(layer, record::Layer::FinalNorm, model.config().layers));
    try {
        ISOGLOSS_TRY(const OnePair pair, readOnePair(model, adapter, source, target, options, stop, progress));
        return makeMap(pair.texts.texts.keys, pair.vectors, pair.context, layer, method, stop, progress);
    } catch (const c10::Error& failure) {
        return Error{errors::ComputationFailed, {}, failure.what_without_backtrace()};
    }
}

Result<SentenceMap> mapVectors(const std::vector<VectorFile>& files, const std::vector<data::TextTable>& texts,
    record::Layer layer, MapMethod method, std::size_t most, LayerOptions options, std::stop_token stop,
    const ProgressSink& progress)
{
    if (files.size() > 1)
        options.pairs = {{files[0].language, files[1].language}};
    try {
        ISOGLOSS_TRY(ImportedPairs pairs, importPairs(files, texts, options));
        ISOGLOSS_CHECK(checkLayer(layer, 0, pairs.context.layers));
        const PreparedPair& pair = pairs.texts.front();
        const std::vector<std::size_t> places = data::spreadPlaces(pair.texts.size(), most);
        std::vector<std::string> keys;
        for (const std::size_t place : places)
            keys.push_back(pair.texts.keys[place]);
        pairs.context.sentences = keys.size();
        pairs.context.textHash = pair.textHash;
        const auto& [source, target] = pairs.vectors.front();
        return makeMap(
            keys, {source.some(places), target.some(places)}, pairs.context, layer, method, stop, progress);
    } catch (const c10::Error& failure) {
        return Error{errors::ComputationFailed, {}, failure.what_without_backtrace()};
    }
}

} // namespace isogloss::analysis
