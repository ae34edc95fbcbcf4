// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layers.h"

namespace isogloss::analysis {

/// What lies nearest to a sentence at one layer.
struct NearestAtLayer
{
    record::Layer layer;
    std::vector<std::size_t> rows; ///< of the joined pair's sentences, the nearest first
    std::vector<double> cosines; ///< of each
};

struct NearestSentences
{
    std::vector<std::string> keys; ///< of the sentences that were searched
    std::vector<NearestAtLayer> layers; ///< 0..L and the final norm
};

/// Finds the sentences of the target language that are nearest to a sentence in the source language, at every
/// layer. With centring the means are those of the texts of either language. Pooling, begin-of-text and cache
/// as the options say. Blocks. Errors: of measureLayers; SentenceTooLong, Stopped.
Result<NearestSentences> nearestSentences(const model::LoadedModel& model,
    const model::LoadedAdapter* adapter, const std::string& sentence, const data::TextTable& source,
    const data::TextTable& target, std::size_t count, const LayerOptions& options = {},
    std::stop_token stop = {}, const ProgressSink& progress = {});

} // namespace isogloss::analysis
