// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layer_signature.h"
#include "core/analysis/layer_texts.h"
#include "core/analysis/torch/language_vectors.h"

namespace isogloss::analysis {

/// Vectors from files, pair by pair.
struct ImportedPairs
{
    std::vector<PreparedPair> texts; ///< one entry for each of `vectors`, without tokens
    std::vector<VectorPair> vectors;
    SignatureContext context; ///< of all of them
};

/// The pairs that the options ask for. Errors: as measureVectors.
Result<ImportedPairs> importPairs(
    const std::vector<VectorFile>& files, const std::vector<data::TextTable>& texts, const LayerOptions& options);

} // namespace isogloss::analysis
