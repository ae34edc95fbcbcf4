// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/bootstrap.h"
#include "core/analysis/layer_signature.h"
#include "core/analysis/layers.h"
#include "core/analysis/torch/pair_alignment.h"
#include "core/data/text_table.h"

#include <memory>

namespace isogloss::analysis {

/// What one pair's layers are read against besides the baselines of its texts: hits by layer.
struct PairReferences
{
    std::vector<ReferenceHits> random; ///< by random weights; empty when not asked for
    std::vector<ReferenceHits> before; ///< without the adapter, of retrieval; empty when not asked for
};

/// Turns what one pair's comparison gave into rows with intervals and signatures.
class RowMaker
{
public:
    /// `bootstrap` is drawn for the groups of these texts.
    RowMaker(const LayerOptions& options, SignatureContext context, const data::ParallelTable& texts,
        const std::string& textHash, std::shared_ptr<const QueryBootstrap> bootstrap);

    void add(PairLayers& result, record::Layer layer, const LayerMeasures& measures) const;
    /// Shares by random weights and without the adapter, and what the adapter changed. `index` counts layers.
    void addReferences(PairLayers& result, record::Layer layer, std::size_t index, const Alignment& alignment,
        const PairReferences& references) const;

private:
    /// An interval, and how it was drawn.
    struct Drawn
    {
        Interval interval;
        std::string how;
    };

    /// Of the mean of values, one a sentence.
    Drawn drawn(const std::vector<double>& values) const;
    /// direction: "fwd", "bwd", "both" or "", as signatures write it; the first two are told in the row's name.
    void addRow(PairLayers& result, const std::string& measure, const std::string& direction, record::Layer layer,
        double value, const std::optional<Drawn>& spread) const;
    void addBothWays(PairLayers& result, const std::string& measure, record::Layer layer,
        const std::string& forward, const std::string& backward) const;
    void addMean(PairLayers& result, const std::string& measure, const std::string& direction,
        record::Layer layer, const std::vector<double>& values) const;
    void addMexa(PairLayers& result, const std::string& measure, record::Layer layer, const std::string& hits) const;
    void addCka(PairLayers& result, record::Layer layer, const Cka& cka, const std::optional<CkaSpread>& spread) const;
    void addReference(PairLayers& result, const std::string& name, record::Layer layer, const ReferenceHits& hits) const;
    void addGain(PairLayers& result, record::Layer layer, const std::string& direction,
        const std::string& before, const std::string& after) const;

    const LayerOptions& m_options;
    SignatureContext m_context;
    std::string m_source;
    std::string m_target;
    std::shared_ptr<const QueryBootstrap> m_bootstrap;
    std::shared_ptr<const QueryBootstrap> m_mexaBootstrap; ///< where MEXA takes only the first sentences
    std::shared_ptr<const QueryBootstrap> m_probeBootstrap; ///< of the sentences that the probe is asked
    std::string m_halves; ///< how halves are drawn
};

} // namespace isogloss::analysis
