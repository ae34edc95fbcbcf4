// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/pool.h"
#include "core/record/measure_row.h"

#include <string>

namespace isogloss::analysis {

/// What all numbers of one pair share, for their signatures (sacreBLEU's manner: field:value|...).
struct SignatureContext
{
    int layers = 0; ///< L; 0 where there is one set of vectors only
    Pool pool = Pool::Mean;
    bool pooledBeginOfText = false; ///< the begin-of-text token is there and counts
    bool isCentred = false; ///< each language's mean was taken away
    Pool mexaPool = Pool::Weighted;
    std::size_t sentences = 0;
    std::string interval; ///< how it was drawn: "query1000", "half100"; "" for none
    std::string dtype;
    std::string textHash; ///< hashes are shortened
    std::string tokenizerHash; ///< "" where none had a part in it
    std::string modelHash;
    std::string adapterHash; ///< "" without an adapter
};

/// measure: "retrieval", "cosine", "margin", "mexa", "cka" ..., as in layers.h without direction, or a picture's
/// "components" or "neighbours" (sentence_map.h); direction:
/// "fwd", "bwd", "both", or "" for none, which also leaves out candidates and ties. mean_cosine is never centred:
/// vectors about their own mean point everywhere.
std::string layerSignature(const SignatureContext& context, const std::string& measure,
    const std::string& direction, record::Layer layer);

/// Of a score that no model has a part in: "surface", "length" or "ceiling" of baselines.h.
std::string baselineSignature(const std::string& baseline, const std::string& direction,
    std::size_t sentences, const std::string& textHash);

} // namespace isogloss::analysis
