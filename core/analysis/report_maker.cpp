// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/report_maker.h"

#include "core/analysis/significance.h"
#include "core/analysis/torch/language_probe.h"
#include "core/base/sha256.h"

#include <algorithm>

namespace isogloss::analysis {

namespace {

/// The best that a score without any model would be: what a layer has to rise above.
double bestBaseline(const PairLayers& pair)
{
    const auto mean = [](const BothWays& shares) { return (shares.forward + shares.backward) / 2; };
    return std::max({pair.chance, mean(pair.baselines.surface), mean(pair.baselines.length)});
}

std::vector<double> meanHits(const Alignment& alignment)
{
    std::vector<double> values = hitValues(alignment.forward.hits);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = (values[i] + (alignment.backward.hits[i] == '1' ? 1 : 0)) / 2;
    return values;
}

/// Corrects the tests of all pairs together.
void correct(std::vector<PairLayers>& pairs)
{
    std::vector<double> pValues;
    for (const PairLayers& pair : pairs)
        for (const RowTest& test : pair.tests)
            pValues.push_back(test.p);
    const std::vector<double> corrected = holm(pValues);
    auto next = corrected.begin();
    for (PairLayers& pair : pairs)
        for (RowTest& test : pair.tests)
            test.corrected = *next++;
}

constexpr std::size_t LeastTogether = 8; // sentences for a probe of all languages

/// The sentences that all languages of some pairs have, in the order of the first.
struct TogetherSides
{
    std::vector<std::string> languages;
    std::vector<PairSide> sides; ///< of each language, in the order of `keys`
    std::vector<std::string> keys;
    std::vector<std::string> groups; ///< of the sentences
    std::string textHash; ///< over those of the pairs
};

TogetherSides togetherSides(const std::vector<PreparedPair>& pairs, const std::vector<VectorPair>& vectors)
{
    struct Known
    {
        const PairSide* side = nullptr;
        const std::vector<std::string>* keys = nullptr;
        std::map<std::string_view, std::size_t> placeOf;
    };
    std::vector<std::pair<std::string, Known>> languages;
    std::string hashes;
    const auto add = [&languages](const std::string& name, const PairSide& side, const PreparedPair& pair) {
        for (const auto& [known, its] : languages)
            if (known == name)
                return;
        Known entry{&side, &pair.texts.keys, {}};
        for (std::size_t i = 0; i < entry.keys->size(); ++i)
            entry.placeOf[(*entry.keys)[i]] = i;
        languages.emplace_back(name, std::move(entry));
    };
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        add(pairs[i].texts.source, vectors[i].source, pairs[i]);
        add(pairs[i].texts.target, vectors[i].target, pairs[i]);
        hashes += pairs[i].textHash;
    }
    TogetherSides result;
    const data::ParallelTable& first = pairs.front().texts;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const std::string& key = first.keys[i];
        if (!std::all_of(languages.begin(), languages.end(),
                [&key](const auto& language) { return language.second.placeOf.contains(key); }))
            continue;
        result.keys.push_back(key);
        result.groups.push_back(first.groups[i]);
    }
    for (const auto& [name, its] : languages) {
        std::vector<std::size_t> places;
        for (const std::string& key : result.keys)
            places.push_back(its.placeOf.at(key));
        result.languages.push_back(name);
        result.sides.push_back(its.side->some(places));
    }
    result.textHash = sha256(hashes);
    return result;
}

} // namespace

ReportMaker::ReportMaker(const LayerOptions& options, const SignatureContext& context,
    const std::vector<PreparedPair>& pairs, const std::vector<VectorPair>& vectors, bool hasFinalNorm)
    : m_options(options)
    , m_context(context)
    , m_pairs(pairs)
    , m_vectors(vectors)
    , m_languages(options, context)
{
    const auto count = static_cast<int>(vectors.front().source.vectors->front().size());
    for (int layer = 0; layer < count; ++layer)
        m_layers.push_back({hasFinalNorm && layer + 1 == count ? record::Layer::FinalNorm : layer});
}

void ReportMaker::setReferences(std::vector<PairReferences> references)
{
    m_references = std::move(references);
}

std::shared_ptr<const QueryBootstrap> ReportMaker::bootstrapFor(const std::vector<std::string>& groups)
{
    if (!m_bootstrap || m_groups != groups) {
        m_groups = groups;
        m_bootstrap = std::make_shared<QueryBootstrap>(groups, m_options.draws, m_options.seed);
    }
    return m_bootstrap;
}

PairLayers ReportMaker::describe(std::size_t pair, const std::vector<LayerMeasures>& layers)
{
    const PreparedPair& prepared = m_pairs[pair];
    const data::ParallelTable& texts = prepared.texts;
    PairLayers result;
    result.source = texts.source;
    result.target = texts.target;
    result.sentences = texts.size();
    result.missing = texts.missing;
    result.chance = 1 / static_cast<double>(texts.size());
    result.hasBaselines = m_options.retrieval && !texts.sourceTexts.empty();
    if (result.hasBaselines)
        result.baselines = measureBaselines(texts.sourceTexts, texts.targetTexts);
    if (m_options.sentencePaths)
        result.keys = texts.keys;
    const RowMaker maker(m_options, m_context, texts, prepared.textHash, bootstrapFor(texts.groups));
    for (std::size_t i = 0; i < layers.size(); ++i) {
        maker.add(result, m_layers[i], layers[i]);
        if (!m_references.empty())
            maker.addReferences(result, m_layers[i], i, layers[i].alignment, m_references[pair]);
    }
    if (m_options.retrieval)
        addChoice(result, prepared, layers);
    return result;
}

void ReportMaker::addChoice(
    PairLayers& result, const PreparedPair& pair, const std::vector<LayerMeasures>& layers)
{
    LayerScores scores{{}, pair.texts.groups};
    for (std::size_t i = 1; i < layers.size(); ++i)
        if (m_layers[i].index > 0)
            scores.byLayer.push_back(meanHits(layers[i].alignment));
    if (scores.byLayer.empty())
        return;
    result.choice = chooseLayer(std::span(&scores, 1), bestBaseline(result), m_options.draws, m_options.seed);
    m_scores.push_back(std::move(scores));
}

void ReportMaker::addLanguages(LayerReport& report) const
{
    struct Known
    {
        const PooledVectors* vectors = nullptr;
        const std::string* textHash = nullptr;
        std::vector<std::string> groups; ///< of the vectors
    };
    std::map<std::string, Known> languages;
    const auto add = [&languages](const std::string& name, const PairSide& side, const PreparedPair& pair) {
        const auto count = static_cast<std::size_t>(side.vectors->front().front().size(0));
        const auto [known, isNew] = languages.try_emplace(
            name, side.vectors.get(), &pair.textHash, std::vector<std::string>(count));
        for (std::size_t i = 0; i < side.rows.size(); ++i)
            known->second.groups[static_cast<std::size_t>(side.rows[i])] = pair.texts.groups[i];
    };
    for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        add(m_pairs[i].texts.source, m_vectors[i].source, m_pairs[i]);
        add(m_pairs[i].texts.target, m_vectors[i].target, m_pairs[i]);
    }
    for (const auto& [language, known] : languages)
        report.languages.push_back(
            m_languages.finish(language, *known.vectors, known.groups, *known.textHash, m_layers));
}

/// How well all languages are told apart, over the sentences that all of them have.
void ReportMaker::addTogether(LayerReport& report) const
{
    const TogetherSides sides = togetherSides(m_pairs, m_vectors);
    if (sides.languages.size() < 3 || sides.keys.size() < LeastTogether)
        return;
    TogetherLayers together{sides.languages, sides.keys.size(), 1.0 / static_cast<double>(sides.sides.size()), {}};
    SignatureContext context = m_context;
    context.sentences = sides.keys.size();
    context.textHash = sides.textHash;
    const QueryBootstrap bootstrap(askedOf(sides.groups), m_options.draws, m_options.seed);
    context.interval = bootstrap.name();
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        std::vector<at::Tensor> vectors;
        for (const PairSide& side : sides.sides)
            vectors.push_back(side.at(0, layer, m_options.center));
        const std::vector<double> told = languageProbe(vectors);
        const Interval interval = bootstrap.interval(told);
        record::MeasureRow row;
        row.measure = "language_identity_all";
        row.layer = m_layers[layer];
        row.value = meanOf(told);
        row.low = interval.low;
        row.high = interval.high;
        row.sentences = static_cast<std::int64_t>(sides.keys.size());
        row.signature = layerSignature(context, row.measure, "", row.layer);
        together.rows.push_back(std::move(row));
    }
    report.together = std::move(together);
}

bool ReportMaker::fill(LayerReport& report, std::stop_token stop, const RowSink& partialRows)
{
    PairOptions pair;
    pair.pool = m_options.pool;
    pair.mexaPool = m_options.mexaPool;
    pair.center = m_options.center;
    pair.margin = m_options.margin;
    pair.mexa = m_options.mexa;
    pair.mexaSentences = m_options.mexaSentences;
    pair.cka = m_options.cka;
    pair.ckaSpread = m_options.cka && m_options.ckaSpread;
    pair.probe = m_options.languageIdentity;
    pair.shuffled = m_options.shuffled;
    pair.seed = m_options.seed;
    pair.device = m_device;
    for (const PreparedPair& each : m_pairs)
        pair.groups.emplace_back(each.texts.groups);
    const auto take = [&](std::size_t index, const std::vector<LayerMeasures>& layers) {
        report.pairs.push_back(describe(index, layers));
        if (m_options.rank)
            m_languages.addRanks(m_pairs[index].texts, layers);
        if (partialRows)
            partialRows(report.pairs.back().rows);
    };
    if (!comparePairs(m_vectors, pair, std::move(stop), take))
        return false;
    correct(report.pairs);
    if (m_options.isotropy || m_options.rank)
        addLanguages(report);
    if (m_options.languageIdentity)
        addTogether(report);
    double baseline = 0;
    for (const PairLayers& each : report.pairs)
        baseline += bestBaseline(each) / static_cast<double>(report.pairs.size());
    if (!m_scores.empty())
        report.proposal = chooseLayer(m_scores, baseline, m_options.draws, m_options.seed);
    return true;
}

} // namespace isogloss::analysis
