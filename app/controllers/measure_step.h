// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/measure_request.h"
#include "app/models/measured_pair.h"
#include "core/analysis/layers.h"
#include "core/data/text_table.h"

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

/// Vectors that another program made, and what is measured of them.
struct VectorRequest
{
    std::vector<analysis::VectorFile> files;
    std::filesystem::path records; ///< of the dataset that the vectors are of, as many texts as vectors; "" for none
    QString measure = QStringLiteral("retrieval"); ///< measure_kinds.h
};

struct VectorStep
{
    std::vector<analysis::PairLayers> pairs; ///< every two languages; the first alone has its sentences' neighbours
    data::ParallelTable sentences; ///< of the first pair, without texts where none were given
};

/// The texts of the files' languages, in their order; none without records. Blocks. Errors: of readTexts.
Result<std::vector<data::TextTable>> textsOf(const VectorRequest& request);

/// The same measure of vectors from files. Blocks. Errors: of textsOf and measureVectors.
Result<VectorStep> computeVectorStep(const VectorRequest& request, const std::stop_token& stop);

/// As the page shows them.
Survey surveyOf(const std::vector<analysis::PairLayers>& pairs);
SentencePaths pathsOf(const std::vector<analysis::LayerNeighbours>& layers);

} // namespace isogloss::app
