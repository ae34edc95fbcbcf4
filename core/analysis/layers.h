// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/baselines.h"
#include "core/analysis/pool.h"
#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/text_table.h"
#include "core/model/loaded_model.h"
#include "core/record/measure_row.h"
#include "core/record/run_event.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace isogloss::analysis {

struct LayerOptions
{
    std::vector<std::pair<std::string, std::string>>
        pairs; ///< source and target language; empty = every two of the texts
    bool retrieval = true; ///< retrieval both ways with intervals, and the baselines
    bool cosine = true; ///< of translations and of shuffled pairs
    bool margin = false; ///< retrieval by ratio margin, both ways with intervals
    bool mexa = false; ///< with interval
    bool cka = false; ///< linear, plain and debiased; not for fewer than four sentences
    Pool pool = Pool::Mean;
    Pool mexaPool = Pool::Weighted;
    bool center = false; ///< the mean of a pair's sentences is taken from each language
    bool poolSpecial = true; ///< the begin-of-text token counts in the mean
    int tokenBudget = 8192; ///< padded tokens of a batch
    int draws = 1000; ///< of the 95 % intervals
    std::uint64_t seed = 1; ///< of the draws
    std::string adapterName; ///< how the report names the adapter
    std::filesystem::path cacheFolder; ///< where vectors are kept between calls; "" = nowhere
    std::uint64_t cacheBytes = std::uint64_t{10} << 30; ///< what was not used for longest is dropped beyond
};

/// One pair of languages at every layer.
struct PairLayers
{
    std::string source;
    std::string target;
    std::size_t sentences = 0;
    std::size_t missing = 0; ///< sentences that only one side has; left out
    double chance = 0; ///< 1 / sentences
    Baselines baselines; ///< zeros when retrieval was not asked for
    /// Layers 0..L and the final norm; at each retrieval_forward, retrieval_backward (with intervals),
    /// cosine, cosine_shuffled, margin_forward, margin_backward, mexa, cka and cka_debiased, as far as asked
    /// for.
    std::vector<record::MeasureRow> rows;
    std::vector<record::AlignmentSnapshot::PairHits> hits; ///< forward hits of each layer
};

struct LayerReport
{
    std::string model; ///< folder
    std::string modelHash;
    std::string adapter; ///< "" without one
    std::string adapterHash;
    std::string dtype; ///< of the forward pass; vectors and similarities are f32 always
    std::string pooling; ///< as signatures write it
    bool isCentred = false;
    std::vector<PairLayers> pairs;
    std::optional<Error> cacheProblem; ///< why vectors could not be kept; the numbers are whole all the same
};

/// Called on the computing thread with the rows of each pair as soon as they are there.
using RowSink = std::function<void(const std::vector<record::MeasureRow>&)>;

/// How alike the model sees the given languages, layer by layer. Texts of a pair are joined by key or line.
/// Every sentence goes through the model once, whatever the number of pairs. Blocks; computes on the calling
/// thread; progress counts sentences. Errors: fewer than two texts, a pair of a language without text, fewer
/// than two common sentences, a sentence longer than the model reads, those of joinTexts and the tokenizer,
/// Stopped, ComputationFailed.
Result<LayerReport> measureLayers(const model::LoadedModel& model, const model::LoadedAdapter* adapter,
    const std::vector<data::TextTable>& texts, const LayerOptions& options = {}, std::stop_token stop = {},
    const ProgressSink& progress = {}, const RowSink& partialRows = {});

/// The document that `layers --json` prints; fields are there only for what was measured. Each layer's
/// signature is that of its first measure.
Json layerReportJson(const LayerReport& report);

} // namespace isogloss::analysis
