// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/language_rows.h"

#include "core/analysis/bootstrap.h"
#include "core/analysis/rank_variance.h"
#include "core/analysis/torch/isotropy.h"

#include <ATen/ATen.h>

namespace isogloss::analysis {

void LanguageRows::addRanks(const data::ParallelTable& texts, const std::vector<LayerMeasures>& layers)
{
    PairRanks forward{&texts.keys, {}};
    PairRanks backward{&texts.keys, {}};
    for (const LayerMeasures& layer : layers) {
        forward.ranks.push_back(layer.alignment.forward.ranks);
        backward.ranks.push_back(layer.alignment.backward.ranks);
    }
    m_ranks[texts.source].push_back(std::move(forward));
    m_ranks[texts.target].push_back(std::move(backward));
}

LanguageRows::Ranks LanguageRows::commonRanks(const std::vector<PairRanks>& pairs, std::size_t layer) const
{
    std::map<std::string_view, std::vector<std::int32_t>> ofSentence;
    for (const PairRanks& pair : pairs)
        for (std::size_t i = 0; i < pair.keys->size(); ++i)
            ofSentence[(*pair.keys)[i]].push_back(pair.ranks[layer][i]);
    Ranks common(pairs.size());
    for (const auto& [key, ranks] : ofSentence)
        for (std::size_t pair = 0; ranks.size() == pairs.size() && pair < ranks.size(); ++pair)
            common[pair].push_back(ranks[pair]);
    return common;
}

record::MeasureRow LanguageRows::row(const std::string& measure, const std::string& language,
    const std::string& textHash, record::Layer layer, double value, std::size_t sentences) const
{
    SignatureContext context = m_context;
    context.sentences = sentences;
    context.textHash = textHash;
    record::MeasureRow row;
    row.measure = measure;
    row.source = language;
    row.layer = layer;
    row.value = value;
    row.sentences = static_cast<std::int64_t>(sentences);
    row.signature = layerSignature(context, measure, "", layer);
    return row;
}

LanguageLayers LanguageRows::finish(const std::string& language, const PairSide& side,
    const std::string& textHash, const std::vector<record::Layer>& layers) const
{
    LanguageLayers result{language, {}};
    const auto add = [&](const std::string& measure, record::Layer layer, double value, std::size_t sentences,
                         const Interval& interval) {
        result.rows.push_back(row(measure, language, textHash, layer, value, sentences));
        result.rows.back().low = interval.low;
        result.rows.back().high = interval.high;
    };
    const auto pairs = m_ranks.find(language);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const at::Tensor& vectors = (*side.vectors)[0][i]; // (N, D)
        const auto count = static_cast<std::size_t>(vectors.size(0));
        if (m_options.isotropy && count > 3 && vectors.size(1) > 1) {
            const Isotropy measured = analysis::isotropy(vectors, m_options.seed);
            add("isotropy", layers[i], measured.score, count, measured.scoreInterval);
            add("mean_cosine", layers[i], measured.meanCosine, count, measured.meanCosineInterval);
        }
        if (!m_options.rank || pairs == m_ranks.end() || pairs->second.size() < 2)
            continue;
        const Ranks ranks = commonRanks(pairs->second, i);
        if (ranks.front().empty())
            continue;
        const auto variances = rankVariances(ranks);
        const QueryBootstrap bootstrap(
            std::vector<std::string>(variances.size()), m_options.draws, m_options.seed);
        add("rank_variance", layers[i], meanOf(variances), variances.size(), bootstrap.interval(variances));
    }
    return result;
}

} // namespace isogloss::analysis
