// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/decoder_weights.h"

namespace isogloss::model {

/// What every block needs to know of the positions, computed once a forward pass.
struct Positions
{
    at::Tensor cosine; ///< (1 or B, 1, T, headSize / 2) in the model's type
    at::Tensor sine;
    at::Tensor mask; ///< (1 or B, 1, T, S) bool, true = may be seen; undefined: causal or a single query
};

Positions positionsOf(const at::Tensor& ids, const ModelConfig& config, const at::Tensor& inverseFrequencies,
    c10::ScalarType type, const ForwardOptions& options);

/// Root mean square norm with statistics in f32 (Zhang & Sennrich 2019): (..., N), weight (N) -> (..., N).
at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double epsilon);

/// One decoder block: (B, T, D) -> (B, T, D), or with rows, places b * T + t, -> (N, D): what is behind the
/// attention is computed for these alone. layer: 1..L.
at::Tensor blockForward(const at::Tensor& x, const ModelConfig& config, const BlockWeights& block, int layer,
    const Positions& positions, const ForwardOptions& options, const at::Tensor& rows);

} // namespace isogloss::model
