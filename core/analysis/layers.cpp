// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/layers.h"

#include "core/analysis/errors.h"
#include "core/analysis/torch/model_reading.h"
#include "core/analysis/torch/report_maker.h"
#include "core/base/errors.h"
#include "core/model/torch/loaded_model_parts.h"

#include <ATen/CPUGeneratorImpl.h>
#include <c10/util/Exception.h>

namespace isogloss::analysis {

namespace {

constexpr double RandomDeviation = 0.02; ///< of untrained weights, as GPT-2 and Llama begin

/// One call: a model, with or without adapter, reads the sentences of some pairs.
class Measurement
{
public:
    Measurement(const model::LoadedModel& model, const model::LoadedAdapter* adapter,
        const LayerOptions& options, SignatureContext context, const std::vector<PreparedPair>& prepared)
        : m_model(model)
        , m_adapter(adapter)
        , m_options(options)
        , m_context(std::move(context))
        , m_prepared(prepared)
    {
        for (const PreparedPair& pair : prepared)
            m_pairs.push_back(pair.tokens);
    }

    /// False when stopped.
    bool run(LayerReport& report, const std::stop_token& stop, const ProgressSink& progress,
        const RowSink& partialRows)
    {
        const auto references = readReferences(stop);
        const auto vectors
            = references ? read(m_model.parts().decoder, m_adapter, true, stop, progress) : std::nullopt;
        if (!vectors)
            return false;
        ReportMaker maker(m_options, m_context, m_prepared, *vectors, true);
        maker.setReferences(*references);
        maker.setDevice(m_model.parts().decoder.device());
        const bool isWhole = maker.fill(report, stop, partialRows);
        report.cacheProblem = m_cacheProblem;
        return isWhole;
    }

private:
    std::optional<std::vector<VectorPair>> read(const model::Decoder& decoder,
        const model::LoadedAdapter* adapter, bool isOfModel, const std::stop_token& stop,
        const ProgressSink& progress)
    {
        ModelReading reading = readingOf(m_model, adapter, m_options, m_context.modelHash,
            isOfModel ? "" : "random" + std::to_string(m_options.seed));
        auto vectors = readPairs(decoder, adapter != nullptr ? &adapter->parts().adapter : nullptr, m_pairs,
            reading.extraction, reading.cacheOrNull(), stop, progress);
        if (reading.cache && reading.cache->problem)
            m_cacheProblem = reading.cache->problem;
        return vectors;
    }

    /// Empty when stopped; no entries when nothing was asked for.
    std::optional<std::vector<PairReferences>> readReferences(const std::stop_token& stop)
    {
        std::vector<PairReferences> references(m_pairs.size());
        if (m_options.beforeAfter && m_adapter != nullptr) {
            const auto vectors = read(m_model.parts().decoder, nullptr, true, stop, {});
            if (!vectors || !takeHits(*vectors, {}, &PairReferences::before, references, stop))
                return std::nullopt;
        }
        if (m_options.randomWeights) {
            const auto random = model::Decoder::create(
                m_model.config(), at::detail::createCPUGenerator(m_options.seed), RandomDeviation);
            const auto vectors = read(random, nullptr, false, stop, {});
            PairOptions measures;
            measures.margin = m_options.margin;
            measures.mexa = m_options.mexa;
            if (!vectors || !takeHits(*vectors, measures, &PairReferences::random, references, stop))
                return std::nullopt;
        }
        return references;
    }

    bool takeHits(const std::vector<VectorPair>& vectors, PairOptions options,
        std::vector<ReferenceHits> PairReferences::*into, std::vector<PairReferences>& references,
        const std::stop_token& stop) const
    {
        options.pool = m_options.pool;
        options.mexaPool = m_options.mexaPool;
        options.mexaSentences = m_options.mexaSentences;
        options.center = m_options.center;
        options.device = comparingDevice(m_model.parts().decoder.device());
        return comparePairs(
            vectors, options, stop, [&](std::size_t pair, const std::vector<LayerMeasures>& layers) {
                for (const LayerMeasures& layer : layers)
                    (references[pair].*into)
                        .push_back({{layer.alignment.forward.hits, layer.alignment.backward.hits},
                            layer.alignment.margin, layer.mexaHits});
            });
    }

    const model::LoadedModel& m_model;
    const model::LoadedAdapter* m_adapter;
    const LayerOptions& m_options;
    SignatureContext m_context;
    const std::vector<PreparedPair>& m_prepared;
    std::vector<WatchedPair> m_pairs;
    std::optional<Error> m_cacheProblem;
};

} // namespace

Result<LayerReport> measureLayers(const model::LoadedModel& model, const model::LoadedAdapter* adapter,
    const std::vector<data::TextTable>& texts, const LayerOptions& options, std::stop_token stop,
    const ProgressSink& progress, const RowSink& partialRows)
{
    ISOGLOSS_TRY(const auto prepared, preparePairs(model, texts, options));
    ISOGLOSS_TRY(const auto context, signatureContext(model, adapter, options));
    LayerReport report;
    report.model = model.folder().string();
    report.modelHash = context.modelHash;
    report.adapter = options.adapterName;
    report.adapterHash = context.adapterHash;
    report.dtype = context.dtype;
    report.pooling = poolName(context.pool, context.pooledBeginOfText);
    report.isCentred = context.isCentred;
    try {
        if (!Measurement(model, adapter, options, context, prepared).run(report, stop, progress, partialRows))
            return Error{isogloss::errors::Stopped, {}, {}};
    } catch (const c10::Error& failure) {
        return Error{errors::ComputationFailed, {}, failure.what_without_backtrace()};
    }
    return report;
}

} // namespace isogloss::analysis
