// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/pair_alignment.h"

#include "core/analysis/torch/extraction.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <map>

namespace isogloss::analysis {

namespace {

using Sentence = std::vector<tokenizer::TokenId>;

/// The different sentences of one language, each once, so that equal sentences have one vector.
struct LanguageSentences
{
    std::map<Sentence, std::int64_t> rowOf;
    std::vector<Sentence> sentences;
    PooledVectors vectors; ///< [pool][0..L, final norm] of (N, D)

    std::int64_t add(const Sentence& sentence)
    {
        const auto [found, isNew] = rowOf.try_emplace(sentence, std::ssize(sentences));
        if (isNew)
            sentences.push_back(sentence);
        return found->second;
    }
};

/// One side of a pair: which row of its language each sentence is.
struct Side
{
    LanguageSentences* language = nullptr;
    std::vector<std::int64_t> rows;
    std::vector<bool> twins;

    at::Tensor vectors(std::size_t pool, std::size_t layer, bool center) const // (N, D)
    {
        const at::Tensor all
            = language->vectors[pool][layer].index_select(0, at::tensor(rows, at::kLong));
        return center ? all - all.mean(0, true) : all;
    }
};

Side makeSide(LanguageSentences& language, const std::vector<Sentence>& sentences)
{
    Side side{&language, {}, {}};
    std::map<std::int64_t, int> times;
    for (const Sentence& sentence : sentences) {
        side.rows.push_back(language.add(sentence));
        ++times[side.rows.back()];
    }
    for (const std::int64_t row : side.rows)
        side.twins.push_back(times[row] > 1);
    return side;
}

ExtractionOptions extractionOptions(const PairOptions& options)
{
    ExtractionOptions extraction;
    extraction.tokenBudget = options.tokenBudget;
    extraction.skip = options.skip;
    extraction.pools = {options.pool};
    if (options.mexa && options.mexaPool != options.pool)
        extraction.pools.push_back(options.mexaPool);
    return extraction;
}

/// Both directions hit.
std::string mutualHits(const Alignment& alignment)
{
    std::string hits = alignment.forwardHits;
    for (std::size_t i = 0; i < hits.size(); ++i)
        hits[i] = std::min(hits[i], alignment.backwardHits[i]);
    return hits;
}

LayerMeasures measure(
    const Side& source, const Side& target, std::size_t layer, const PairOptions& options)
{
    const at::Tensor x = source.vectors(0, layer, options.center); // (N, D)
    const at::Tensor y = target.vectors(0, layer, options.center);
    LayerMeasures measures;
    measures.alignment = align(x, y, source.twins, target.twins);
    if (options.margin)
        measures.margin = alignByMargin(x, y, source.twins, target.twins);
    if (options.mexa && options.mexaPool == options.pool)
        measures.mexaHits = mutualHits(measures.alignment);
    else if (options.mexa)
        measures.mexaHits = mutualHits(align(source.vectors(1, layer, options.center),
            target.vectors(1, layer, options.center), source.twins, target.twins));
    if (options.cka && x.size(0) > 3)
        measures.cka = linearCka(x, y);
    return measures;
}

/// `sink` counting on from `offset` towards the sentences of all languages.
ProgressSink shifted(const ProgressSink& sink, std::uint64_t offset, std::uint64_t total)
{
    if (!sink)
        return {};
    return [&sink, offset, total](const Progress& part) { sink({offset + part.done, total}); };
}

} // namespace

bool alignPairs(const model::Decoder& decoder, const model::LoraAdapter* adapter,
    const std::vector<WatchedPair>& pairs, const PairOptions& options, std::stop_token stop,
    const ProgressSink& progress, const PairSink& sink)
{
    const c10::InferenceMode inference;
    std::map<std::string, LanguageSentences> languages;
    std::vector<std::pair<Side, Side>> sides;
    for (const WatchedPair& pair : pairs)
        sides.emplace_back(makeSide(languages[pair.source], pair.sourceIds),
            makeSide(languages[pair.target], pair.targetIds));
    std::uint64_t total = 0;
    for (const auto& [key, language] : languages)
        total += language.sentences.size();
    std::uint64_t done = 0;
    for (auto& [key, language] : languages) {
        auto vectors = extractVectors(decoder, adapter, language.sentences, extractionOptions(options), stop,
            shifted(progress, done, total));
        if (!vectors)
            return false;
        language.vectors = std::move(*vectors);
        done += language.sentences.size();
    }
    const std::size_t layers = static_cast<std::size_t>(decoder.config().layers) + 2;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const auto& [source, target] = sides[i];
        std::vector<LayerMeasures> byLayer;
        for (std::size_t layer = 0; layer < layers && !stop.stop_requested(); ++layer)
            byLayer.push_back(measure(source, target, layer, options));
        if (byLayer.size() < layers)
            return false;
        sink(i, byLayer);
    }
    return true;
}

} // namespace isogloss::analysis
