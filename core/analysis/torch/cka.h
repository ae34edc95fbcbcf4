// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace isogloss::analysis {

/// Linear centred kernel alignment of two sets of vectors, in f64.
struct Cka
{
    double plain = 0; ///< 0..1 (Kornblith et al. 2019); near 1 for unrelated sets when N is small beside D
    double debiased = 0; ///< around 0 for unrelated sets (Song et al. 2012); can be slightly below
};

/// Row i of both says the same: (N, D) and (N, E), N > 3. Sets without any variance give 0. Memory: N x N
/// f64.
Cka linearCka(const at::Tensor& source, const at::Tensor& target);

} // namespace isogloss::analysis
