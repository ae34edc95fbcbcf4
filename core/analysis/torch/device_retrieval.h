// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/torch/retrieval.h"

namespace isogloss::analysis {

/// Vectors of all layers of one language, of length one, on the device that is to compare them.
struct UnitLayers
{
    at::Tensor rows; ///< (L, N, D) f32; rows without a direction are zeros
    at::Tensor sums; ///< (L, D) f64
};

/// `layers`: (L, N, D) f32 on any device.
UnitLayers unitLayers(const at::Tensor& layers);

/// What align() gives of each layer, in few large operations, for devices where each one costs a launch: hits and ranks are
/// the same but for rounding. Memory: about three times `atOnce` floats, which are so many similarities, but one layer's at
/// least. Throws c10::Error.
std::vector<Alignment> alignLayers(const UnitLayers& source, const UnitLayers& target,
    const std::vector<bool>& sourceTwins, const std::vector<bool>& targetTwins, bool withMargin,
    std::int64_t atOnce = std::int64_t{1} << 27);

/// More sentences are compared by align(), whose memory does not grow with their square.
inline constexpr std::int64_t MostSentencesOnDevice = 1 << 14;

} // namespace isogloss::analysis
