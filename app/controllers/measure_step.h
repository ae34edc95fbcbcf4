// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/measure_request.h"
#include "app/models/measured_pair.h"
#include "core/analysis/layers.h"

#include <filesystem>

namespace isogloss::app {

class ModelCache;
struct PairTexts;

/// What one step of measuring gave.
struct MeasureStep
{
    /// With the rows of their baselines and the hits; the chosen pair first, which alone has its sentences'
    /// neighbours.
    std::vector<analysis::PairLayers> pairs;
    std::vector<record::MeasureRow> rows; ///< of all pairs
    std::optional<analysis::LayerChoice> proposal; ///< over all pairs
    double seconds = 0; ///< without opening the model
};

/// How measureLayers and its kin are called for a request: pooling, centring, measures and the cache.
analysis::LayerOptions layerOptions(const MeasureRequest& request, const std::filesystem::path& vectors);

/// The model of a request, in its dtype. Blocks. Errors: of LoadedModel::open.
Result<model::LoadedModel> openModel(ModelCache& models, const MeasureRequest& request, const std::stop_token& stop);

/// Measures the pairs of the texts; `few` > 0: only the chosen pair, on so many sentences, whose vectors are not
/// kept. Blocks. Errors: of the model, the adapter and measureLayers.
Result<MeasureStep> computeMeasureStep(ModelCache& models, const MeasureRequest& request, bool withAdapter,
    const PairTexts& texts, std::size_t few, const std::filesystem::path& vectors, const std::stop_token& stop,
    const ProgressSink& progress);

/// The same measure of vectors from files, every two of their languages; nothing of it is of a text. Blocks. Errors: of
/// measureVectors.
Result<MeasureStep> computeVectorStep(
    const std::vector<analysis::VectorFile>& files, const QString& measure, const std::stop_token& stop);

/// As the page shows them.
Survey surveyOf(const std::vector<analysis::PairLayers>& pairs);
SentencePaths pathsOf(const std::vector<analysis::LayerNeighbours>& layers);

} // namespace isogloss::app
