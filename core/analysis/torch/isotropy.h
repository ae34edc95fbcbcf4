// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/bootstrap.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <span>
#include <string>

namespace isogloss::analysis {

/// How evenly the vectors of one language fill their space.
struct Isotropy
{
    /// IsoScore (Rudman et al. 2022): 1 = variance alike in all directions, 0 = all in one. N vectors span at
    /// most N - 1 of D directions, so it is read against other layers at the same N.
    double score = 0;
    Interval scoreInterval; ///< 95 %, from halves (gram.h); a point for fewer than 8 vectors
    double meanCosine = 0; ///< of different sentences (Ethayarajh 2019); near 1 = all point the same way
    Interval meanCosineInterval; ///< the same way
};

/// vectors (N, D), N > 3, D > 1. IsoScore in its closed form (P - 1) / (D - 1), where P is the participation
/// ratio (tr C)^2 / tr C^2 of their covariance C; in f64. `groups` of the vectors, as in Halves.
Isotropy isotropy(
    const at::Tensor& vectors, std::uint64_t seed, std::span<const std::string> groups = {});

} // namespace isogloss::analysis
