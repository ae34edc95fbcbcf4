// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/torch/interference.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace isogloss::merge {

namespace {

/// Directions that the columns of a matrix (n, r) really span, as an orthonormal basis (n, k).
at::Tensor basis(const at::Tensor& columns)
{
    constexpr double Negligible = 1e-6; // of the largest singular value: below f32's rounding
    const auto [q, r] = at::linalg_qr(columns.to(at::kDouble));
    const auto [u, values, vt] = at::linalg_svd(r, false);
    const auto rank = values.gt(values[0] * Negligible).sum().item<std::int64_t>();
    return q.matmul(u.narrow(1, 0, rank));
}

/// Mean squared cosine of the principal angles between two spaces, over as many as the smaller one has.
double overlap(const at::Tensor& x, const at::Tensor& y)
{
    const at::Tensor bx = basis(x);
    const at::Tensor by = basis(y);
    const auto smaller = static_cast<double>(std::min(bx.size(1), by.size(1)));
    return smaller > 0 ? bx.t().matmul(by).square().sum().item<double>() / smaller : 0;
}

/// Share of entries of the updates that have opposite signs among those where neither is zero; by blocks of rows that
/// stay in the cache.
double signConflicts(const Factors& x, const Factors& y)
{
    constexpr std::int64_t Entries = 1 << 19;
    const std::int64_t rows = std::max<std::int64_t>(1, Entries / x.a.size(1));
    std::int64_t conflicts = 0;
    std::int64_t both = 0;
    for (std::int64_t row = 0; row < x.b.size(0); row += rows) {
        const std::int64_t count = std::min(rows, x.b.size(0) - row);
        at::Tensor signs = x.b.narrow(0, row, count).matmul(x.a).sign_(); // (count, in)
        signs.mul_(y.b.narrow(0, row, count).matmul(y.a).sign_());
        conflicts += at::count_nonzero(signs.lt(0)).item<std::int64_t>();
        both += at::count_nonzero(signs).item<std::int64_t>();
    }
    return both > 0 ? static_cast<double>(conflicts) / static_cast<double>(both) : 0;
}

} // namespace

Interference interference(const Factors& x, const Factors& y)
{
    Interference result;
    result.norms = {std::sqrt(innerProduct(x, x)), std::sqrt(innerProduct(y, y))};
    const double norms = result.norms[0] * result.norms[1];
    result.cosine = norms > 0 ? innerProduct(x, y) / norms : 0;
    result.signConflicts = signConflicts(x, y);
    if (norms > 0) {
        result.outputOverlap = overlap(x.b, y.b);
        result.inputOverlap = overlap(x.a.t(), y.a.t());
    }
    return result;
}

} // namespace isogloss::merge
