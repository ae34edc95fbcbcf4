// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layers.h"

#include <cstdint>
#include <span>

namespace isogloss::analysis {

/// Where each sentence of a pair meets its translation while a run learns.
struct SentenceSteps
{
    data::ParallelTable texts;
    int layers = 0; ///< L
    std::vector<std::int64_t> steps; ///< ascending; 0 is the base model
    /// [step][sentence]: the first of layers 0..L at which the nearest target is its translation; L + 1 where
    /// it is at none.
    std::vector<std::vector<int>> meetings;
    std::vector<std::string> signatures; ///< of each step, of one of its layers; "" in records of older versions
};

/// From the hits of layers 0..L, one '0' or '1' a sentence.
std::vector<int> firstMeetings(std::span<const std::string> hitsByLayer);

/// The adapter that a run had made by one of its steps.
struct StepAdapter
{
    std::int64_t step = 0;
    std::filesystem::path folder;
};

/// The model alone as step 0, then with each of the adapters. Texts are joined by key or line; of the options
/// pooling, centring and cache count. Blocks; progress counts steps. Errors: as measureLayers and openAdapter.
Result<SentenceSteps> followAdapters(const model::LoadedModel& model, const std::vector<StepAdapter>& adapters,
    const data::TextTable& source, const data::TextTable& target, const LayerOptions& options = {},
    std::stop_token stop = {}, const ProgressSink& progress = {});

/// {"source", "target", "layers": L, "steps", "sentences": [{"key", "layers": one a step, null for none}]}
Json sentenceStepsJson(const SentenceSteps& steps);

} // namespace isogloss::analysis
