// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/bootstrap.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace isogloss::analysis {

/// Linear centred kernel alignment of two sets of vectors, in f64.
struct Cka
{
    double plain = 0; ///< 0..1 (Kornblith et al. 2019); near 1 for unrelated sets when N is small beside D
    double debiased = 0; ///< around 0 for unrelated sets (Song et al. 2012); can be slightly below
};

/// What its numbers are read against.
struct CkaSpread
{
    Interval plain; ///< 95 %, from halves drawn without replacement (gram.h)
    Interval debiased;
    Cka shuffled; ///< mean over random orders of one side: what unrelated sentences of these sets have
    Interval shuffledPlain; ///< 95 % of the orders
    Interval shuffledDebiased;
};

/// Row i of both says the same: (N, D) and (N, E), N > 3. Sets without any variance give 0. Memory: N x N
/// f64.
Cka linearCka(const at::Tensor& source, const at::Tensor& target);

/// From HalfDraws halves and as many orders; N > 7, so that halves have a debiased value. `groups` of the
/// sentences, as in Halves.
CkaSpread ckaSpread(const at::Tensor& source, const at::Tensor& target, std::uint64_t seed,
    std::span<const std::string> groups = {});

} // namespace isogloss::analysis
