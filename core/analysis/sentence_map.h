// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layers.h"
#include "core/analysis/neighbour_map.h"

namespace isogloss::analysis {

enum class MapMethod {
    Components, ///< the two directions of most variance (principal components)
    Neighbours, ///< neighbour_map.h
};

/// The sentences of a pair on a plane.
struct SentenceMap
{
    std::vector<PlanePoint> source; ///< of each sentence
    std::vector<PlanePoint> target; ///< of its translation
    std::vector<std::string> keys;
    double explained = 0; ///< share of the variance that both components hold
    std::string signature;
};

/// The vectors of both sides at one layer, placed by what lies near what. Pooling, centring, begin-of-text
/// and cache as the options say. Blocks. Errors: of measureLayers, NoSuchLayer{value, allowed}, Stopped.
Result<SentenceMap> mapSentences(const model::LoadedModel& model, const model::LoadedAdapter* adapter,
    const data::TextTable& source, const data::TextTable& target, record::Layer layer, MapMethod method,
    const LayerOptions& options = {}, std::stop_token stop = {}, const ProgressSink& progress = {});

/// The same of the first two of vectors that another program made, of at most so many sentences, evenly spread (0 = of
/// all). Errors: of measureVectors, NoSuchLayer, Stopped.
Result<SentenceMap> mapVectors(const std::vector<VectorFile>& files, const std::vector<data::TextTable>& texts,
    record::Layer layer, MapMethod method, std::size_t most = 0, LayerOptions options = {}, std::stop_token stop = {},
    const ProgressSink& progress = {});

} // namespace isogloss::analysis
