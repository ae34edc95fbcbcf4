// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <optional>
#include <span>
#include <vector>

namespace isogloss::merge {

/// An update of one linear as a product: dW = b a, (out, in). Scales are folded in.
struct Factors
{
    at::Tensor a; ///< (r, in) f32
    at::Tensor b; ///< (out, r) f32

    std::int64_t rank() const { return a.size(0); }
};

/// One adapter's share of a merged linear: weight * scale * b a.
struct Part
{
    Factors factors; ///< as the adapter holds them
    double scale = 1; ///< alpha / r of the adapter
    double weight = 1;
};

/// sum_i w_i s_i b_i a_i, exactly: ranks side by side.
Factors concatenated(std::span<const Part> parts);

/// The products of factors ordered by what they add: dW = b a with the singular values sqrt-wise in both, the
/// largest first.
struct Decomposed
{
    Factors factors;
    at::Tensor singularValues; ///< (r) f64, descending
};

/// Without forming out x in numbers: QR of both factors, then the SVD of an r x r core, in f64.
Decomposed decomposed(const Factors& factors);
/// The `rank` largest parts of a matrix (out, in), by its SVD in f64.
Decomposed decomposed(const at::Tensor& update, std::int64_t rank);

/// The first `rank` parts, or all with zeros behind them when there are fewer.
Factors withRank(const Factors& factors, std::int64_t rank);

/// sum of the products of their entries, <x, y> = tr(x^T y), without forming either: f64.
double innerProduct(const Factors& x, const Factors& y);
/// || x - y || / || y ||; 0 when both are zero.
double relativeError(const Factors& x, const Factors& y);

} // namespace isogloss::merge
