// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layer_texts.h"
#include "core/analysis/torch/language_rows.h"
#include "core/analysis/torch/row_maker.h"

namespace isogloss::analysis {

/// Compares pairs of vectors, wherever they come from, and says what came out.
class ReportMaker
{
public:
    /// One entry of `pairs` for each of `vectors`, in the same order; all must outlive this. A model's last
    /// layer is its final norm; imported vectors have none.
    ReportMaker(const LayerOptions& options, const SignatureContext& context,
        const std::vector<PreparedPair>& pairs, const std::vector<VectorPair>& vectors, bool hasFinalNorm);

    /// What the pairs are read against: one entry a pair, or none.
    void setReferences(std::vector<PairReferences> references);
    /// That computes similarities; the processor if not said.
    void setDevice(c10::Device device) { m_device = comparingDevice(device); }
    /// Fills in what the report says of pairs and languages. False when stopped; throws c10::Error.
    bool fill(LayerReport& report, std::stop_token stop, const RowSink& partialRows);

private:
    PairLayers describe(std::size_t pair, const std::vector<LayerMeasures>& layers);
    void addChoice(PairLayers& result, const PreparedPair& pair, const std::vector<LayerMeasures>& layers);
    std::shared_ptr<const QueryBootstrap> bootstrapFor(const std::vector<std::string>& groups);
    void addLanguages(LayerReport& report) const;
    void addTogether(LayerReport& report) const;

    const LayerOptions& m_options;
    const SignatureContext& m_context;
    const std::vector<PreparedPair>& m_pairs;
    const std::vector<VectorPair>& m_vectors;
    std::vector<record::Layer> m_layers;
    std::vector<PairReferences> m_references;
    std::optional<c10::Device> m_device;
    std::vector<LayerScores> m_scores; ///< of each pair
    LanguageRows m_languages;
    std::vector<std::string> m_groups; ///< that the bootstrap was drawn for
    std::shared_ptr<const QueryBootstrap> m_bootstrap;
};

} // namespace isogloss::analysis
