// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layer_texts.h"
#include "core/analysis/torch/language_vectors.h"
#include "core/analysis/torch/model_reading.h"

namespace isogloss::analysis {

/// The vectors of one pair of texts, with how they were read.
struct OnePair
{
    PreparedPair texts;
    VectorPair vectors;
    ModelReading reading;
    SignatureContext context;
};

/// Errors: as measureLayers, Stopped. Throws c10::Error.
Result<OnePair> readOnePair(const model::LoadedModel& model, const model::LoadedAdapter* adapter,
    const data::TextTable& source, const data::TextTable& target, const LayerOptions& options,
    std::stop_token stop, const ProgressSink& progress);

} // namespace isogloss::analysis
