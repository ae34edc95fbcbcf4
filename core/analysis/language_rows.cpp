// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/language_rows.h"

#include "core/analysis/bootstrap.h"
#include "core/analysis/rank_variance.h"
#include "core/analysis/torch/gram.h"
#include "core/analysis/torch/isotropy.h"

#include <ATen/ATen.h>

namespace isogloss::analysis {

void LanguageRows::addRanks(const data::ParallelTable& texts, const std::vector<LayerMeasures>& layers)
{
    PairRanks forward{&texts, {}};
    PairRanks backward{&texts, {}};
    for (const LayerMeasures& layer : layers) {
        forward.ranks.push_back(layer.alignment.forward.ranks);
        backward.ranks.push_back(layer.alignment.backward.ranks);
    }
    m_ranks[texts.source].push_back(std::move(forward));
    m_ranks[texts.target].push_back(std::move(backward));
}

LanguageRows::CommonRanks LanguageRows::commonRanks(
    const std::vector<PairRanks>& pairs, std::size_t layer) const
{
    struct Sentence
    {
        const std::string* group = nullptr;
        std::vector<std::int32_t> ranks; ///< by pair
    };
    std::map<std::string_view, Sentence> sentences;
    for (const PairRanks& pair : pairs)
        for (std::size_t i = 0; i < pair.texts->size(); ++i) {
            Sentence& sentence = sentences[pair.texts->keys[i]];
            sentence.group = &pair.texts->groups[i];
            sentence.ranks.push_back(pair.ranks[layer][i]);
        }
    CommonRanks common{Ranks(pairs.size()), {}};
    for (const auto& [key, sentence] : sentences) {
        if (sentence.ranks.size() < pairs.size())
            continue;
        common.groups.push_back(*sentence.group);
        for (std::size_t pair = 0; pair < pairs.size(); ++pair)
            common.ranks[pair].push_back(sentence.ranks[pair]);
    }
    return common;
}

LanguageLayers LanguageRows::finish(const std::string& language, const PooledVectors& vectors,
    const std::vector<std::string>& groups, const std::string& textHash,
    const std::vector<record::Layer>& layers) const
{
    LanguageLayers result{language, {}};
    const auto add = [&](const std::string& measure, record::Layer layer, double value, std::size_t sentences,
                         const Interval& interval, const std::string& how) {
        SignatureContext context = m_context;
        context.sentences = sentences;
        context.textHash = textHash;
        context.interval = how;
        record::MeasureRow& row = result.rows.emplace_back();
        row.measure = measure;
        row.source = language;
        row.layer = layer;
        row.value = value;
        row.low = interval.low;
        row.high = interval.high;
        row.sentences = static_cast<std::int64_t>(sentences);
        row.signature = layerSignature(context, measure, "", layer);
    };
    const auto pairs = m_ranks.find(language);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const at::Tensor& ofLayer = vectors[0][i]; // (N, D)
        const auto count = static_cast<std::size_t>(ofLayer.size(0));
        if (m_options.isotropy && count > 3 && ofLayer.size(1) > 1) {
            const Isotropy measured = analysis::isotropy(ofLayer, m_options.seed, groups);
            const std::string halves = halvesName(groups);
            add("isotropy", layers[i], measured.score, count, measured.scoreInterval, halves);
            add("mean_cosine", layers[i], measured.meanCosine, count, measured.meanCosineInterval, halves);
        }
        if (!m_options.rank || pairs == m_ranks.end() || pairs->second.size() < 2)
            continue;
        const CommonRanks common = commonRanks(pairs->second, i);
        if (common.groups.empty())
            continue;
        const auto variances = rankVariances(common.ranks);
        const QueryBootstrap bootstrap(common.groups, m_options.draws, m_options.seed);
        add("rank_variance", layers[i], meanOf(variances), variances.size(), bootstrap.interval(variances),
            bootstrap.name());
    }
    return result;
}

} // namespace isogloss::analysis
