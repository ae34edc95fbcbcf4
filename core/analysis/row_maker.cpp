// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/row_maker.h"

#include "core/analysis/significance.h"

namespace isogloss::analysis {

namespace {

/// Hits of a shuffled pair: each sentence's translation is said to be that of the one half the text away.
std::string shuffledHits(const std::vector<std::int32_t>& nearest)
{
    std::string hits;
    for (std::size_t i = 0; i < nearest.size(); ++i)
        hits += static_cast<std::size_t>(nearest[i]) == (i + nearest.size() / 2) % nearest.size() ? '1' : '0';
    return hits;
}

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
{
    m_context.sentences = texts.size();
    m_context.textHash = textHash;
    m_context.interval = m_bootstrap->name();
    const std::size_t first = firstOf(texts.size(), options.mexaSentences);
    if (options.mexa && first < texts.size())
        m_mexaBootstrap = std::make_shared<QueryBootstrap>(
            std::span(texts.groups).first(first), options.draws, options.seed);
}

void RowMaker::add(PairLayers& result, record::Layer layer, const LayerMeasures& measures) const
{
    const Alignment& alignment = measures.alignment;
    if (m_options.retrieval) {
        addBothWays(result, "retrieval", layer, alignment.forward.hits, alignment.backward.hits);
        result.hits.push_back({m_source, m_target, layer.index, alignment.forward.hits});
    }
    if (m_options.cosine) {
        addCosine(result, "cosine", layer, alignment.cosine, alignment.cosines);
        addCosine(result, "cosine_shuffled", layer, alignment.cosineShuffled, alignment.otherCosines);
    }
    if (alignment.margin)
        addBothWays(result, "margin", layer, alignment.margin->forward, alignment.margin->backward);
    if (m_options.rank) {
        addMean(result, "rank_forward", "fwd", layer, values(alignment.forward.ranks));
        addMean(result, "rank_backward", "bwd", layer, values(alignment.backward.ranks));
    }
    if (measures.mexaHits)
        addMexa(result, layer, *measures.mexaHits);
    if (measures.cka)
        addCka(result, layer, *measures.cka);
    if (measures.ckaSpread)
        addSpread(result, layer, *measures.ckaSpread);
    if (measures.probe) {
        // The asked sentences are every second one; their groups are not those of the whole text.
        const QueryBootstrap bootstrap(
            std::vector<std::string>(measures.probe->size()), m_options.draws, m_options.seed);
        const Interval interval = bootstrap.interval(*measures.probe);
        record::MeasureRow& row = addRow(result, "language_identity", layer, meanOf(*measures.probe));
        row.low = interval.low;
        row.high = interval.high;
    }
    if (m_options.shuffled)
        addShuffled(result, layer, alignment);
    if (m_options.sentencePaths)
        result.neighbours.push_back({layer, alignment.forward.nearest, alignment.backward.nearest});
}

void RowMaker::addReferences(PairLayers& result, record::Layer layer, std::size_t index,
    const Alignment& alignment, const PairReferences& references) const
{
    RowMaker base(*this);
    base.m_context.adapterHash = "";
    if (!references.before.empty())
        base.addBothWays(
            result, "before", layer, references.before[index].forward, references.before[index].backward);
    base.m_context.modelHash = "random" + std::to_string(m_options.seed);
    if (!references.random.empty())
        base.addBothWays(
            result, "random", layer, references.random[index].forward, references.random[index].backward);
    if (references.before.empty())
        return;
    const MarginHits& before = references.before[index];
    addGain(result, layer, "forward", before.forward, alignment.forward.hits);
    addGain(result, layer, "backward", before.backward, alignment.backward.hits);
}

record::MeasureRow& RowMaker::addRow(
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

void RowMaker::addBothWays(PairLayers& result, const std::string& measure, record::Layer layer,
    const std::string& forward, const std::string& backward) const
{
    addHits(result, measure, "_forward", "fwd", layer, forward);
    addHits(result, measure, "_backward", "bwd", layer, backward);
}

void RowMaker::addHits(PairLayers& result, const std::string& measure, const std::string& suffix,
    const std::string& direction, record::Layer layer, const std::string& hits) const
{
    const Interval interval = m_bootstrap->interval(hits);
    record::MeasureRow& row = addRow(result, measure, layer, hitShare(hits));
    row.measure += suffix;
    row.low = interval.low;
    row.high = interval.high;
    row.signature = layerSignature(m_context, measure, direction, layer);
}

void RowMaker::addMean(PairLayers& result, const std::string& measure, const std::string& direction,
    record::Layer layer, const std::vector<double>& values) const
{
    const Interval interval = m_bootstrap->interval(values);
    record::MeasureRow& row = addRow(result, measure, layer, meanOf(values));
    row.low = interval.low;
    row.high = interval.high;
    row.signature = layerSignature(m_context, measure.substr(0, measure.rfind('_')), direction, layer);
}

/// Of the first sentences only, where so many were asked for.
void RowMaker::addMexa(PairLayers& result, record::Layer layer, const std::string& hits) const
{
    if (hits.size() == m_context.sentences) {
        addHits(result, "mexa", "", "both", layer, hits);
        return;
    }
    RowMaker ofFirst(*this);
    ofFirst.m_bootstrap = m_mexaBootstrap;
    ofFirst.m_context.sentences = hits.size();
    ofFirst.m_context.interval = m_mexaBootstrap->name();
    ofFirst.addHits(result, "mexa", "", "both", layer, hits);
}

void RowMaker::addCosine(PairLayers& result, const std::string& measure, record::Layer layer, double value,
    const std::vector<double>& ofSentences) const
{
    const Interval interval = m_bootstrap->interval(ofSentences);
    record::MeasureRow& row = addRow(result, measure, layer, value);
    row.low = interval.low;
    row.high = interval.high;
}

void RowMaker::addCka(PairLayers& result, record::Layer layer, const Cka& cka) const
{
    addRow(result, "cka", layer, cka.plain);
    addRow(result, "cka_debiased", layer, cka.debiased);
}

void RowMaker::addSpread(PairLayers& result, record::Layer layer, const CkaSpread& spread) const
{
    const auto set = [](record::MeasureRow& row, const Interval& interval) {
        row.low = interval.low;
        row.high = interval.high;
    };
    set(result.rows[result.rows.size() - 2], spread.plain);
    set(result.rows[result.rows.size() - 1], spread.debiased);
    set(addRow(result, "cka_shuffled", layer, spread.shuffled.plain), spread.shuffledPlain);
    set(addRow(result, "cka_debiased_shuffled", layer, spread.shuffled.debiased), spread.shuffledDebiased);
}

void RowMaker::addShuffled(PairLayers& result, record::Layer layer, const Alignment& alignment) const
{
    addBothWays(result, "shuffled", layer, shuffledHits(alignment.forward.nearest),
        shuffledHits(alignment.backward.nearest));
}

void RowMaker::addGain(PairLayers& result, record::Layer layer, const std::string& direction,
    const std::string& before, const std::string& after) const
{
    std::vector<double> change = hitValues(after);
    for (std::size_t i = 0; i < change.size(); ++i)
        change[i] -= before[i] == '1' ? 1 : 0;
    addMean(result, "gain_" + direction, direction == "forward" ? "fwd" : "bwd", layer, change);
    result.tests.push_back({layer, "gain_" + direction, pairedTest(before, after), 1});
}

} // namespace isogloss::analysis
