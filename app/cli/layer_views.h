// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/model_options.h"
#include "app/cli/session.h"
#include "core/analysis/layers.h"

#include <map>
#include <string>
#include <vector>

namespace isogloss::cli {

/// What `layers` shows besides the measures, each on request.
struct LayerViews
{
    int layer = -2; ///< --at; -2: the middle
    bool map = false;
    bool neighbours = false; ///< of the map: t-SNE instead of principal components
    std::string sentence;
    bool spellings = false;
    bool tree = false;
    int groups = 0;
    std::string scores; ///< a CSV, or the folder of a run

    void addTo(CLI::App& command);
    /// --sentence or --spellings, which ask the model.
    bool needModel() const { return !sentence.empty() || spellings; }
    bool isAny() const { return needModel() || map || tree || !scores.empty(); }
};

/// Adds "tree" and "transfer" of a report to its document, by retrieval or, where that was not measured, by another
/// measure of it. `piecesPerWord` by language; may be empty. Errors: MissingPairs, MissingNearness,
/// NoScoredLanguages, those of readTransferScores, of a run's record and scores, and of the registry of languages.
Result<void> addLanguageViews(Json& document, const LayerViews& views, const analysis::LayerReport& report,
    const std::map<std::string, double>& piecesPerWord);

/// Adds "map", "nearest" and "spellings" of the first two texts; with an adapter "map_base" and "nearest_base" of the
/// model alone, too. Errors: of mapSentences, nearestSentences,
/// measureSpellings.
Result<void> addSentenceViews(Json& document, const LayerViews& views, const OpenedModel& opened,
    const std::vector<data::TextTable>& texts, const analysis::LayerOptions& options, const Session& session);

/// Adds "map" of the first two of vectors that another program made. Errors: of mapVectors.
Result<void> addVectorMap(Json& document, const LayerViews& views, const std::vector<analysis::VectorFile>& files,
    const std::vector<data::TextTable>& texts, const analysis::LayerOptions& options,
    const analysis::LayerReport& report, const Session& session);

/// For people: what was added.
void sayViews(const Json& document, const Session& session);

} // namespace isogloss::cli
