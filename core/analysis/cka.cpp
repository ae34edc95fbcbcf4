// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/cka.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <cassert>
#include <cmath>

namespace isogloss::analysis {

namespace {

at::Tensor centred(const at::Tensor& vectors)
{
    const at::Tensor exact = vectors.to(at::kDouble);
    return exact - exact.mean(0, true);
}

/// A Gram matrix without its diagonal, with the sums of its rows and of all.
struct Gram
{
    explicit Gram(const at::Tensor& vectors)
        : entries(vectors.matmul(vectors.t()).fill_diagonal_(0)) // (N, N)
        , rows(entries.sum(1)) // (N)
        , sum(rows.sum().item<double>())
    {
    }
    at::Tensor entries;
    at::Tensor rows;
    double sum;
};

/// Equation 5 of Song et al. 2012.
double unbiasedHsic(const Gram& k, const Gram& l)
{
    const auto n = static_cast<double>(k.entries.size(0));
    const double trace = (k.entries * l.entries).sum().item<double>();
    const double rows = k.rows.dot(l.rows).item<double>();
    return (trace + k.sum * l.sum / (n - 1) / (n - 2) - 2 / (n - 2) * rows) / n / (n - 3);
}

double ratio(double together, double one, double other)
{
    return one > 0 && other > 0 ? together / std::sqrt(one * other) : 0;
}

} // namespace

Cka linearCka(const at::Tensor& source, const at::Tensor& target)
{
    const c10::InferenceMode inference;
    assert(source.size(0) == target.size(0) && source.size(0) > 3);
    const at::Tensor x = centred(source); // (N, D)
    const at::Tensor y = centred(target); // (N, E)
    const auto energy = [](const at::Tensor& a, const at::Tensor& b) {
        return a.t().matmul(b).square().sum().item<double>();
    };
    const Gram k(x);
    const Gram l(y);
    return {ratio(energy(x, y), energy(x, x), energy(y, y)),
        ratio(unbiasedHsic(k, l), unbiasedHsic(k, k), unbiasedHsic(l, l))};
}

} // namespace isogloss::analysis
