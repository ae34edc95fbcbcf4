// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/layers.h"

#include "core/analysis/bootstrap.h"
#include "core/analysis/errors.h"
#include "core/analysis/layer_signature.h"
#include "core/analysis/layer_texts.h"
#include "core/analysis/torch/pair_alignment.h"
#include "core/base/errors.h"
#include "core/model/torch/loaded_model_parts.h"

#include <c10/util/Exception.h>

namespace isogloss::analysis {

namespace {

/// Turns what one pair's comparison gave into rows with intervals and signatures.
class RowMaker
{
public:
    RowMaker(const LayerOptions& options, SignatureContext context, const PreparedPair& pair)
        : m_options(options)
        , m_context(std::move(context))
        , m_source(pair.texts.source)
        , m_target(pair.texts.target)
        , m_bootstrap(pair.texts.groups, options.draws, options.seed)
    {
        m_context.sentences = pair.texts.size();
        m_context.textHash = pair.textHash;
        m_context.interval = m_bootstrap.name();
    }

    void add(PairLayers& result, record::Layer layer, const LayerMeasures& measures) const
    {
        const Alignment& alignment = measures.alignment;
        if (m_options.retrieval) {
            addBothWays(result, "retrieval", layer, alignment.forward.hits, alignment.backward.hits);
            result.hits.push_back({m_source, m_target, layer.index, alignment.forward.hits});
        }
        if (m_options.cosine) {
            addRow(result, "cosine", layer, alignment.cosine);
            addRow(result, "cosine_shuffled", layer, alignment.cosineShuffled);
        }
        if (alignment.margin)
            addBothWays(result, "margin", layer, alignment.margin->forward, alignment.margin->backward);
        if (measures.mexaHits)
            addHits(result, "mexa", "both", layer, *measures.mexaHits);
        if (measures.cka) {
            addRow(result, "cka", layer, measures.cka->plain);
            addRow(result, "cka_debiased", layer, measures.cka->debiased);
        }
    }

private:
    record::MeasureRow& addRow(
        PairLayers& result, const std::string& measure, record::Layer layer, double value) const
    {
        record::MeasureRow row;
        row.measure = measure;
        row.source = m_source;
        row.target = m_target;
        row.layer = layer;
        row.value = value;
        row.sentences = static_cast<std::int64_t>(m_context.sentences);
        row.signature = layerSignature(m_context, measure, "", layer);
        result.rows.push_back(std::move(row));
        return result.rows.back();
    }

    void addBothWays(PairLayers& result, const std::string& measure, record::Layer layer,
        const std::string& forward, const std::string& backward) const
    {
        addHits(result, measure, "fwd", layer, forward).measure = measure + "_forward";
        addHits(result, measure, "bwd", layer, backward).measure = measure + "_backward";
    }

    record::MeasureRow& addHits(PairLayers& result, const std::string& measure, const std::string& direction,
        record::Layer layer, const std::string& hits) const
    {
        const Interval interval = m_bootstrap.interval(hits);
        record::MeasureRow& row = addRow(result, measure, layer, hitShare(hits));
        row.low = interval.low;
        row.high = interval.high;
        row.signature = layerSignature(m_context, measure, direction, layer);
        return row;
    }

    const LayerOptions& m_options;
    SignatureContext m_context;
    std::string m_source;
    std::string m_target;
    QueryBootstrap m_bootstrap;
};

PairLayers describe(const PreparedPair& pair, const LayerOptions& options)
{
    PairLayers result;
    result.source = pair.texts.source;
    result.target = pair.texts.target;
    result.sentences = pair.texts.size();
    result.missing = pair.texts.missing;
    result.chance = 1 / static_cast<double>(pair.texts.size());
    if (options.retrieval)
        result.baselines = measureBaselines(pair.texts.sourceTexts, pair.texts.targetTexts);
    return result;
}

Result<SignatureContext> signatureContext(
    const model::LoadedModel& model, const model::LoadedAdapter* adapter, const LayerOptions& options)
{
    SignatureContext context;
    ISOGLOSS_TRY(context.modelHash, model.hash());
    context.layers = model.config().layers;
    context.pool = options.pool;
    context.mexaPool = options.mexaPool;
    context.isCentred = options.center;
    context.pooledBeginOfText = options.poolSpecial && model.tokenizer().addsBeginOfText();
    context.dtype = model.dtypeName();
    context.adapterHash = adapter != nullptr ? adapter->hash() : "";
    return context;
}

PairOptions pairOptions(const LayerOptions& options)
{
    PairOptions pair;
    pair.pool = options.pool;
    pair.mexaPool = options.mexaPool;
    pair.center = options.center;
    pair.margin = options.margin;
    pair.mexa = options.mexa;
    pair.cka = options.cka;
    return pair;
}

std::optional<CacheUse> cacheUse(
    const model::LoadedModel& model, const SignatureContext& context, const LayerOptions& options)
{
    if (options.cacheFolder.empty())
        return std::nullopt;
    return CacheUse{VectorCache(options.cacheFolder, options.cacheBytes),
        context.modelHash + '|' + context.adapterHash + '|' + context.dtype + '|' + model.deviceName(), {}};
}

ExtractionOptions extractionOptions(const LayerOptions& options, bool hasBeginOfText)
{
    return {poolsOf(pairOptions(options)), hasBeginOfText && !options.poolSpecial ? 1 : 0,
        options.tokenBudget};
}

} // namespace

Result<LayerReport> measureLayers(const model::LoadedModel& model, const model::LoadedAdapter* adapter,
    const std::vector<data::TextTable>& texts, const LayerOptions& options, std::stop_token stop,
    const ProgressSink& progress, const RowSink& partialRows)
{
    ISOGLOSS_TRY(const auto prepared, preparePairs(model, texts, options));
    ISOGLOSS_TRY(const auto context, signatureContext(model, adapter, options));
    LayerReport report{model.folder().string(), context.modelHash, options.adapterName, context.adapterHash,
        context.dtype,
        poolName(context.pool, context.pooledBeginOfText), context.isCentred, {}, {}};
    std::vector<WatchedPair> pairs;
    for (const PreparedPair& pair : prepared)
        pairs.push_back(pair.tokens);
    const auto take = [&](std::size_t index, const std::vector<LayerMeasures>& layers) {
        PairLayers result = describe(prepared[index], options);
        const RowMaker maker(options, context, prepared[index]);
        for (std::size_t i = 0; i < layers.size(); ++i)
            maker.add(
                result, {i + 1 < layers.size() ? static_cast<int>(i) : record::Layer::FinalNorm}, layers[i]);
        if (partialRows)
            partialRows(result.rows);
        report.pairs.push_back(std::move(result));
    };
    std::optional<CacheUse> cache = cacheUse(model, context, options);
    try {
        const auto vectors = readPairs(model.parts().decoder,
            adapter != nullptr ? &adapter->parts().adapter : nullptr, pairs,
            extractionOptions(options, model.tokenizer().addsBeginOfText()), cache ? &*cache : nullptr, stop,
            progress);
        if (!vectors || !comparePairs(*vectors, pairOptions(options), stop, take))
            return Error{isogloss::errors::Stopped, {}, {}};
    } catch (const c10::Error& failure) {
        return Error{errors::ComputationFailed, {}, failure.what_without_backtrace()};
    }
    report.cacheProblem = cache ? cache->problem : std::nullopt;
    return report;
}

} // namespace isogloss::analysis
