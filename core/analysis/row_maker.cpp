// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/row_maker.h"

#include "core/analysis/significance.h"
#include "core/analysis/torch/gram.h"
#include "core/analysis/torch/language_probe.h"

namespace isogloss::analysis {

namespace {

std::vector<double> values(const std::vector<std::int32_t>& ranks)
{
    return {ranks.begin(), ranks.end()};
}

} // namespace

RowMaker::RowMaker(const LayerOptions& options, SignatureContext context, const data::ParallelTable& texts,
    const std::string& textHash, std::shared_ptr<const QueryBootstrap> bootstrap)
    : m_options(options)
    , m_context(std::move(context))
    , m_source(texts.source)
    , m_target(texts.target)
    , m_bootstrap(std::move(bootstrap))
    , m_halves(halvesName(texts.groups))
{
    m_context.sentences = texts.size();
    m_context.textHash = textHash;
    const std::size_t first = firstOf(texts.size(), options.mexaSentences);
    if (options.mexa && first < texts.size())
        m_mexaBootstrap = std::make_shared<QueryBootstrap>(
            std::span(texts.groups).first(first), options.draws, options.seed);
    if (options.languageIdentity)
        m_probeBootstrap
            = std::make_shared<QueryBootstrap>(askedOf(texts.groups), options.draws, options.seed);
}

void RowMaker::add(PairLayers& result, record::Layer layer, const LayerMeasures& measures) const
{
    const Alignment& alignment = measures.alignment;
    if (m_options.retrieval) {
        addBothWays(result, "retrieval", layer, alignment.forward.hits, alignment.backward.hits);
        result.hits.push_back({m_source, m_target, layer.index, alignment.forward.hits});
    }
    if (m_options.cosine) {
        addMean(result, "cosine", "", layer, alignment.cosines);
        addRow(result, "cosine_shuffled", "", layer, alignment.cosineShuffled, drawn(alignment.otherCosines));
    }
    if (alignment.margin)
        addBothWays(result, "margin", layer, alignment.margin->forward, alignment.margin->backward);
    if (m_options.rank) {
        addMean(result, "rank", "fwd", layer, values(alignment.forward.ranks));
        addMean(result, "rank", "bwd", layer, values(alignment.backward.ranks));
    }
    if (measures.mexaHits)
        addMexa(result, "mexa", layer, *measures.mexaHits);
    if (measures.cka)
        addCka(result, layer, *measures.cka, measures.ckaSpread);
    if (measures.probe)
        addRow(result, "language_identity", "", layer, meanOf(*measures.probe),
            Drawn{m_probeBootstrap->interval(*measures.probe), m_probeBootstrap->name()});
    if (measures.shuffled)
        addReference(result, "shuffled", layer, *measures.shuffled);
    if (m_options.sentencePaths)
        result.neighbours.push_back({layer, alignment.forward.nearest, alignment.backward.nearest});
}

void RowMaker::addReferences(PairLayers& result, record::Layer layer, std::size_t index,
    const Alignment& alignment, const PairReferences& references) const
{
    RowMaker base(*this);
    base.m_context.adapterHash = "";
    if (!references.before.empty())
        base.addReference(result, "before", layer, references.before[index]);
    base.m_context.modelHash = "random" + std::to_string(m_options.seed);
    if (!references.random.empty())
        base.addReference(result, "random", layer, references.random[index]);
    if (references.before.empty())
        return;
    const MarginHits& before = references.before[index].retrieval;
    addGain(result, layer, "forward", before.forward, alignment.forward.hits);
    addGain(result, layer, "backward", before.backward, alignment.backward.hits);
}

void RowMaker::addRow(PairLayers& result, const std::string& measure, const std::string& direction,
    record::Layer layer, double value, const std::optional<Drawn>& spread) const
{
    SignatureContext context = m_context;
    record::MeasureRow& row = result.rows.emplace_back();
    row.measure = measure + (direction == "fwd" ? "_forward" : direction == "bwd" ? "_backward" : "");
    row.source = m_source;
    row.target = m_target;
    row.layer = layer;
    row.value = value;
    row.sentences = static_cast<std::int64_t>(m_context.sentences);
    if (spread) {
        row.low = spread->interval.low;
        row.high = spread->interval.high;
        context.interval = spread->how;
    }
    row.signature = layerSignature(context, measure, direction, layer);
}

RowMaker::Drawn RowMaker::drawn(const std::vector<double>& values) const
{
    return {m_bootstrap->interval(values), m_bootstrap->name()};
}

void RowMaker::addBothWays(PairLayers& result, const std::string& measure, record::Layer layer,
    const std::string& forward, const std::string& backward) const
{
    addMean(result, measure, "fwd", layer, hitValues(forward));
    addMean(result, measure, "bwd", layer, hitValues(backward));
}

void RowMaker::addMean(PairLayers& result, const std::string& measure, const std::string& direction,
    record::Layer layer, const std::vector<double>& values) const
{
    addRow(result, measure, direction, layer, meanOf(values), drawn(values));
}

/// Of the first sentences only, where so many were asked for.
void RowMaker::addMexa(
    PairLayers& result, const std::string& measure, record::Layer layer, const std::string& hits) const
{
    RowMaker maker(*this);
    if (hits.size() < m_context.sentences)
        maker.m_bootstrap = m_mexaBootstrap;
    maker.m_context.sentences = hits.size();
    maker.addMean(result, measure, "both", layer, hitValues(hits));
}

void RowMaker::addCka(
    PairLayers& result, record::Layer layer, const Cka& cka, const std::optional<CkaSpread>& spread) const
{
    const auto add = [&](const std::string& measure, double value, Interval CkaSpread::*interval,
                         const std::string& how) {
        addRow(result, measure, "", layer, value,
            spread ? std::optional(Drawn{(*spread).*interval, how}) : std::nullopt);
    };
    add("cka", cka.plain, &CkaSpread::plain, m_halves);
    add("cka_debiased", cka.debiased, &CkaSpread::debiased, m_halves);
    if (!spread)
        return;
    const std::string orders = "order" + std::to_string(HalfDraws);
    add("cka_shuffled", spread->shuffled.plain, &CkaSpread::shuffledPlain, orders);
    add("cka_debiased_shuffled", spread->shuffled.debiased, &CkaSpread::shuffledDebiased, orders);
}

void RowMaker::addReference(
    PairLayers& result, const std::string& name, record::Layer layer, const ReferenceHits& hits) const
{
    addBothWays(result, name, layer, hits.retrieval.forward, hits.retrieval.backward);
    if (hits.margin)
        addBothWays(result, name + "_margin", layer, hits.margin->forward, hits.margin->backward);
    if (hits.mexa)
        addMexa(result, name + "_mexa", layer, *hits.mexa);
}

void RowMaker::addGain(PairLayers& result, record::Layer layer, const std::string& direction,
    const std::string& before, const std::string& after) const
{
    std::vector<double> change = hitValues(after);
    for (std::size_t i = 0; i < change.size(); ++i)
        change[i] -= before[i] == '1' ? 1 : 0;
    addMean(result, "gain", direction == "forward" ? "fwd" : "bwd", layer, change);
    result.tests.push_back({layer, "gain_" + direction, pairedTest(before, after), 1});
}

} // namespace isogloss::analysis
