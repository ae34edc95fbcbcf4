// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/torch/factors.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace isogloss::merge {

namespace {

/// Singular values half in each factor, so that an adapter learns on from them like from its own.
Decomposed balanced(const at::Tensor& u, const at::Tensor& values, const at::Tensor& vt)
{
    const at::Tensor half = values.sqrt(); // (r)
    Decomposed result;
    result.factors.b = (u * half).to(at::kFloat).contiguous(); // (out, r)
    result.factors.a = (half.unsqueeze(1) * vt).to(at::kFloat).contiguous(); // (r, in)
    result.singularValues = values;
    return result;
}

} // namespace

Factors concatenated(std::span<const Part> parts)
{
    std::vector<at::Tensor> a;
    std::vector<at::Tensor> b;
    for (const Part& part : parts) {
        a.push_back(part.factors.a * (part.weight * part.scale));
        b.push_back(part.factors.b);
    }
    return {at::cat(a, 0), at::cat(b, 1)};
}

Decomposed decomposed(const Factors& factors)
{
    const auto [qb, rb] = at::linalg_qr(factors.b.to(at::kDouble)); // (out, k), (k, r)
    const auto [qa, ra] = at::linalg_qr(factors.a.t().to(at::kDouble)); // (in, m), (m, r)
    const auto [u, values, vt] = at::linalg_svd(rb.matmul(ra.t()), false); // core (k, m)
    return balanced(qb.matmul(u), values, vt.matmul(qa.t()));
}

Decomposed decomposed(const at::Tensor& update, std::int64_t rank)
{
    const auto [u, values, vt] = at::linalg_svd(update.to(at::kDouble), false);
    const std::int64_t kept = std::min(rank, values.size(0));
    return balanced(u.narrow(1, 0, kept), values.narrow(0, 0, kept), vt.narrow(0, 0, kept));
}

Factors withRank(const Factors& factors, std::int64_t rank)
{
    const std::int64_t missing = rank - factors.rank();
    if (missing <= 0)
        return {factors.a.narrow(0, 0, rank).contiguous(), factors.b.narrow(1, 0, rank).contiguous()};
    return {at::cat({factors.a, at::zeros({missing, factors.a.size(1)})}, 0),
        at::cat({factors.b, at::zeros({factors.b.size(0), missing})}, 1)};
}

double innerProduct(const Factors& x, const Factors& y)
{
    const auto b = x.b.t().to(at::kDouble).matmul(y.b.to(at::kDouble)); // (rx, ry)
    const auto a = x.a.to(at::kDouble).matmul(y.a.t().to(at::kDouble)); // (rx, ry)
    return (b * a).sum().item<double>();
}

double relativeError(const Factors& x, const Factors& y)
{
    const double xx = innerProduct(x, x);
    const double yy = innerProduct(y, y);
    const double squared = std::max(xx - 2 * innerProduct(x, y) + yy, 0.0);
    if (yy == 0)
        return xx == 0 ? 0 : 1;
    return std::sqrt(squared / yy); // also when it is not a number
}

} // namespace isogloss::merge
