// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/cka.h"

#include "core/analysis/torch/gram.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <cmath>
#include <numeric>

namespace isogloss::analysis {

namespace {

double ratio(double together, double one, double other)
{
    return one > 0 && other > 0 ? together / std::sqrt(one * other) : 0;
}

Cka ckaOf(const Gram& k, const Gram& l, const Hsic& kk, const Hsic& ll)
{
    const Hsic kl(k, l);
    return {ratio(kl.biased, kk.biased, ll.biased), ratio(kl.unbiased, kk.unbiased, ll.unbiased)};
}

Cka ckaOf(const Gram& k, const Gram& l)
{
    return ckaOf(k, l, Hsic(k, k), Hsic(l, l));
}

/// Many values of both kinds.
struct Values
{
    std::vector<double> plain;
    std::vector<double> debiased;

    void add(const Cka& cka)
    {
        plain.push_back(cka.plain);
        debiased.push_back(cka.debiased);
    }
};

double mean(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace

Cka linearCka(const at::Tensor& source, const at::Tensor& target)
{
    const c10::InferenceMode inference;
    return ckaOf(Gram(source), Gram(target));
}

CkaSpread ckaSpread(const at::Tensor& source, const at::Tensor& target, std::uint64_t seed,
    std::span<const std::string> groups)
{
    const c10::InferenceMode inference;
    const Gram k(source);
    const Gram l(target);
    const Hsic kk(k, k);
    const Hsic ll(l, l);
    Rng rng(seed, "cka");
    std::vector<std::int64_t> order(static_cast<std::size_t>(k.size()));
    std::iota(order.begin(), order.end(), 0);
    const Halves halves(k.size(), groups);
    Values ofHalves;
    Values orders;
    for (int draw = 0; draw < HalfDraws; ++draw) {
        const auto half = halves.draw(rng);
        ofHalves.add(ckaOf(k.of(half), l.of(half)));
        rng.shuffle(std::span(order));
        orders.add(ckaOf(k, l.of(order), kk, ll));
    }
    const Cka value = ckaOf(k, l, kk, ll);
    CkaSpread spread;
    spread.plain = halvesInterval(value.plain, ofHalves.plain);
    spread.debiased = halvesInterval(value.debiased, ofHalves.debiased);
    spread.shuffled = {mean(orders.plain), mean(orders.debiased)};
    spread.shuffledPlain = middleOf(orders.plain);
    spread.shuffledDebiased = middleOf(orders.debiased);
    return spread;
}

} // namespace isogloss::analysis
