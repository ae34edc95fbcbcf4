// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <string>
#include <vector>

namespace isogloss::analysis {

/// How alike two languages are at one layer, over N parallel sentences.
struct Alignment
{
    std::string forwardHits; ///< '1' where the nearest target of a source sentence is its translation
    std::string backwardHits; ///< the same from target to source
    double cosine = 0; ///< mean over translations
    double cosineShuffled = 0; ///< mean over all N(N-1) mismatched pairs
};

/// Share of '1'.
double hitShare(const std::string& hits);

/// Cosine retrieval (method: measures, per-layer retrieval) and mean cosines: source and target (N, D) f32,
/// row i of both says the same; N > 1. A tie is a miss; a sentence that stands more than once on the
/// candidates' side (`twins`, one per row) always ties, whatever rounding does. Similarities are f32, the
/// means f64. Rows of zeros or that are not finite never hit. Memory: 1,024 x N similarities at a time.
Alignment align(const at::Tensor& source, const at::Tensor& target, const std::vector<bool>& sourceTwins,
    const std::vector<bool>& targetTwins);

} // namespace isogloss::analysis
