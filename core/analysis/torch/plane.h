// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/neighbour_map.h"

#include <ATen/core/Tensor.h>

namespace isogloss::analysis {

/// Points on the two directions of most variance.
struct PrincipalPlane
{
    std::vector<PlanePoint> points;
    double explained = 0; ///< share of all variance, 0..1
};

/// vectors (N, D), N > 1, in f64. The sign of an axis is such that its longest point is positive.
PrincipalPlane principalPlane(const at::Tensor& vectors);

/// (N, N), f64, not below 0.
std::vector<double> squaredDistances(const at::Tensor& vectors);

} // namespace isogloss::analysis
