// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/baselines.h"
#include "core/analysis/layer_choice.h"
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
    std::size_t mexaSentences = 100; ///< of a pair's first so many, as published; 0 = of all
    bool cka = false; ///< linear, plain and debiased; not for fewer than four sentences
    bool ckaSpread = false; ///< with cka: its intervals, and what shuffled sentences have; slow
    bool rank = false; ///< mean rank of the translation, both ways; its variance over a language's pairs
    bool languageIdentity = false; ///< how well a linear probe tells the two languages apart, and all of them
    bool isotropy = false; ///< of each language
    bool shuffled = false; ///< of retrieval, margin and mexa as asked for: those of shuffled pairs, the control
    bool randomWeights = false; ///< the same by the same architecture with random weights
    bool beforeAfter = false; ///< with an adapter: retrieval without it, and what it changed
    bool sentencePaths = false; ///< what each sentence finds at each layer
    Pool pool = Pool::Mean;
    Pool mexaPool = Pool::Weighted;
    bool center = false; ///< the mean of a pair's sentences is taken from each language
    bool poolSpecial = true; ///< the begin-of-text token counts in the mean
    int tokenBudget = 2048; ///< padded tokens of a batch; see extraction.h
    int draws = 1000; ///< of the 95 % intervals
    std::uint64_t seed = 1; ///< of the draws
    std::string adapterName; ///< how the report names the adapter
    std::filesystem::path cacheFolder; ///< where vectors are kept between calls; "" = nowhere
    std::uint64_t cacheBytes = std::uint64_t{10} << 30; ///< what was not used for longest is dropped beyond
};

/// What the sentences of a pair find at one layer: row of the nearest on the other side.
struct LayerNeighbours
{
    record::Layer layer;
    std::vector<std::int32_t> forward;
    std::vector<std::int32_t> backward;
};

/// A test of one row's value against zero.
struct RowTest
{
    record::Layer layer;
    std::string measure;
    double p = 1; ///< exact, two-sided (significance.h)
    double corrected = 1; ///< over all pairs, layers and directions of the report (Holm)
};

/// One language at every layer.
struct LanguageLayers
{
    std::string language;
    /// isotropy and mean_cosine over its different sentences; rank_variance over the sentences that all of
    /// its pairs have, when it has two or more.
    std::vector<record::MeasureRow> rows;
};

/// One pair of languages at every layer.
struct PairLayers
{
    std::string source;
    std::string target;
    std::size_t sentences = 0;
    std::size_t missing = 0; ///< sentences that only one side has; left out
    double chance = 0; ///< 1 / sentences
    bool hasBaselines = false; ///< retrieval was asked for, and there are texts
    Baselines baselines;
    /// Layers 0..L and the final norm; at each retrieval_forward, retrieval_backward (with intervals),
    /// cosine, cosine_shuffled, margin_forward, margin_backward, rank_forward, rank_backward, mexa, cka,
    /// cka_debiased, cka_shuffled, cka_debiased_shuffled, language_identity, shuffled_forward,
    /// shuffled_backward, shuffled_margin_forward, shuffled_margin_backward, shuffled_mexa, the same of random,
    /// before_forward, before_backward, gain_forward and
    /// gain_backward, as far as asked for.
    std::vector<record::MeasureRow> rows;
    std::vector<record::AlignmentSnapshot::PairHits> hits; ///< forward hits of each layer
    std::vector<RowTest> tests; ///< of gain_forward and gain_backward
    std::vector<std::string> keys; ///< of the sentences, with sentencePaths
    std::vector<LayerNeighbours> neighbours; ///< by layer, with sentencePaths
    std::optional<LayerChoice> choice; ///< where this pair meets best; with retrieval
};

/// All languages together at every layer.
struct TogetherLayers
{
    std::vector<std::string> languages;
    std::size_t sentences = 0; ///< that all of them have
    double chance = 0; ///< 1 / languages
    std::vector<record::MeasureRow> rows; ///< language_identity_all
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
    std::vector<LanguageLayers> languages; ///< what is measured of one language, as far as asked for
    std::optional<TogetherLayers> together; ///< with languageIdentity and three languages or more
    std::optional<LayerChoice> proposal; ///< the layer to align, over all pairs; with retrieval
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

/// Vectors of one language that another program made; torch/vector_files.h says in which form.
struct VectorFile
{
    std::string language;
    std::filesystem::path path;
};

/// The same measures of imported vectors: sentence i of every language says the same, or, where texts of both
/// languages are given (as many lines as vectors), what their keys join. Only then are there baselines.
/// Layers are numbered from 0. Poolings, cache, random weights and adapters of the options have no meaning
/// here. Errors: those of readVectorFile and joinTexts, UnequalVectors, and as measureLayers.
Result<LayerReport> measureVectors(const std::vector<VectorFile>& files,
    const std::vector<data::TextTable>& texts, LayerOptions options = {}, std::stop_token stop = {},
    const RowSink& partialRows = {});

/// The document that `layers --json` prints; fields are there only for what was measured. Each layer's
/// signature is that of its first measure.
Json layerReportJson(const LayerReport& report);

} // namespace isogloss::analysis
