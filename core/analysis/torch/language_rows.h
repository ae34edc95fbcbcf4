// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layer_signature.h"
#include "core/analysis/layers.h"
#include "core/analysis/torch/pair_alignment.h"

#include <map>

namespace isogloss::analysis {

/// Gathers what is measured of one language while its pairs are compared.
class LanguageRows
{
public:
    LanguageRows(const LayerOptions& options, const SignatureContext& context)
        : m_options(options)
        , m_context(context)
    {
    }

    /// The ranks of one pair at every layer; keys name its sentences.
    void addRanks(const data::ParallelTable& texts, const std::vector<LayerMeasures>& layers);
    /// The vectors of a language; `layers` names those of its vectors. Computes; throws c10::Error.
    /// `groups` are those of the vectors.
    LanguageLayers finish(const std::string& language, const PooledVectors& vectors,
        const std::vector<std::string>& groups, const std::string& textHash,
        const std::vector<record::Layer>& layers) const;

private:
    using Ranks = std::vector<std::vector<std::int32_t>>; ///< [layer][sentence]
    struct PairRanks
    {
        const data::ParallelTable* texts = nullptr;
        Ranks ranks;
    };
    /// Of the sentences that all pairs have.
    struct CommonRanks
    {
        Ranks ranks; ///< [pair][sentence]
        std::vector<std::string> groups;
    };

    CommonRanks commonRanks(const std::vector<PairRanks>& pairs, std::size_t layer) const;

    const LayerOptions& m_options;
    SignatureContext m_context;
    std::map<std::string, std::vector<PairRanks>> m_ranks; ///< by language that asks
};

} // namespace isogloss::analysis
